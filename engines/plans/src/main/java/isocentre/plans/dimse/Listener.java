package isocentre.plans.dimse;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// Listens on a port and serves each association in a thread of its own. What one of them does wrong ends that one
/// alone.
public final class Listener implements Closeable {
    private static final Logger LOG = System.getLogger(Listener.class.getName());

    private static final int AT_ONCE = 64;
    /// From the connection to the association: what takes longer, or never asks for one, is cut off.
    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    /// Between two messages, and within one.
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final byte[] ABORT_BY_PROVIDER = {0, 0, 2, 0};
    private static final byte PERMANENT = 1;
    private static final byte TRANSIENT = 2;
    private static final byte BY_USER = 1;
    private static final byte BY_PRESENTATION = 3;
    private static final byte TOO_MANY = 2;

    private final ServerSocket server;
    private final Admission admission;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    private Listener(ServerSocket server, Admission admission) {
        this.server = server;
        this.admission = admission;
    }

    /// @param server bound; closed with the listener. One for TLS that demands certificates gives them to `admission`
    public static Listener start(ServerSocket server, Admission admission) {
        Listener listener = new Listener(server, admission);
        Thread.ofPlatform().daemon().name("dimse").start(listener::listen);
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Ends every association.
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual()
                        .name("dimse " + socket.getRemoteSocketAddress())
                        .start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.log(Level.WARNING, "A connection could not be taken", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        boolean place = places.tryAcquire();
        try (socket) {
            converse(socket, place);
        } catch (SSLException | EOFException | SocketException | SocketTimeoutException e) {
            LOG.log(Level.INFO, "The connection from {0} ended: {1}", socket.getRemoteSocketAddress(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The association with " + socket.getRemoteSocketAddress() + " was aborted", e);
        } finally {
            open.remove(socket);
            if (place) {
                places.release();
            }
        }
    }

    private void converse(Socket socket, boolean place) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) SILENCE.toMillis());
        Thread watch = Thread.ofVirtual().start(() -> cutOff(socket));
        Optional<X509Certificate> certificate = certificate(socket);
        Wire wire = new Wire(socket.getInputStream(), socket.getOutputStream());
        try {
            Wire.Unit first = wire.read();
            if (first.type() != Wire.ASSOCIATE_RQ) {
                throw new Malformed("a unit of type " + first.type() + " before any association");
            }
            Proposal proposal = Proposal.read(first.content());
            watch.interrupt();
            if (!place) {
                wire.write(Wire.ASSOCIATE_RJ, new byte[] {0, TRANSIENT, BY_PRESENTATION, TOO_MANY});
                return;
            }
            switch (admission.decide(proposal, certificate)) {
                case Admission.Decision.Rejected(Admission.Reason reason) ->
                    wire.write(Wire.ASSOCIATE_RJ, new byte[] {0, PERMANENT, BY_USER, (byte) reason.code()});
                case Admission.Decision.Admitted(Services services) -> serve(wire, proposal, services);
            }
        } catch (IOException | RuntimeException e) {
            abort(wire, e);
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    private static void serve(Wire wire, Proposal proposal, Services services) throws IOException {
        try (services) {
            Agreement agreement = new Agreement(proposal);
            Association association = new Association(wire, agreement.contexts(), proposal.longest());
            wire.write(Wire.ASSOCIATE_AC, agreement.bytes());
            new Serving(association, services).serve();
        }
    }

    private static void abort(Wire wire, Exception why) {
        try {
            wire.write(Wire.ABORT, ABORT_BY_PROVIDER);
        } catch (IOException gone) {
            why.addSuppressed(gone);
        }
    }

    private static Optional<X509Certificate> certificate(Socket socket) throws IOException {
        if (!(socket instanceof SSLSocket tls)) {
            return Optional.empty();
        }
        tls.startHandshake();
        return tls.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                ? Optional.of(certificate)
                : Optional.empty();
    }

    private static void cutOff(Socket socket) {
        try {
            Thread.sleep(TO_BEGIN);
            socket.close();
        } catch (InterruptedException begun) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A silent connection could not be closed", e);
        }
    }
}
