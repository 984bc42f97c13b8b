package isocentre.service.plans.gateway;

import isocentre.plans.dimse.Admission;
import isocentre.plans.dimse.Listener;
import isocentre.plans.dimse.Proposal;
import isocentre.service.organisations.Directory;
import isocentre.service.people.ApiKeys;
import isocentre.service.plans.archive.DicomListening;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The gateway for planning systems that speak DIMSE: C-STORE, C-FIND and C-GET over TLS, each system known by its
/// certificate and let in for its provider, as DICOMweb lets it in by a key.
@Component
class DimseGateway implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DimseGateway.class);
    private static final int BACKLOG = 50;

    private final int port;
    private final String title;
    private final String address;
    private final OwnCertificate certificate;
    private final ApiKeys keys;
    private final Directory directory;
    private final DimseQueries queries;
    private final DimseStorage storage;
    private Optional<Listener> listener = Optional.empty();

    DimseGateway(
            @Value("${isocentre.plans.dimse.port}") int port,
            @Value("${isocentre.plans.dimse.title}") String title,
            @Value("${server.address}") String address,
            OwnCertificate certificate,
            ApiKeys keys,
            Directory directory,
            DimseQueries queries,
            DimseStorage storage) {
        this.port = port;
        this.title = DicomListening.title(title);
        this.address = address;
        this.certificate = certificate;
        this.keys = keys;
        this.directory = directory;
        this.queries = queries;
        this.storage = storage;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
        if (port == 0) {
            return;
        }
        listener = Optional.of(Listener.start(listen(), this::decide));
        LOG.info("Planning systems are listened to on port {} as {}", port, title);
    }

    private ServerSocket listen() throws IOException {
        try {
            return certificate.listen(port, BACKLOG, InetAddress.getByName(address), new KnownCertificates(keys));
        } catch (BindException e) {
            throw new IOException(
                    "Planning systems cannot be listened to on port " + port + " of " + address + ": " + e.getMessage()
                            + ". Set ISOCENTRE_PLANS_DIMSE_PORT to a free one",
                    e);
        }
    }

    private Admission.Decision decide(Proposal proposal, Optional<X509Certificate> shown) {
        if (!proposal.called().equals(title)) {
            return new Admission.Decision.Rejected(Admission.Reason.CALLED_TITLE_NOT_KNOWN);
        }
        if (shown.flatMap(keys::holder).isEmpty()) {
            return new Admission.Decision.Rejected(Admission.Reason.CALLING_TITLE_NOT_KNOWN);
        }
        return new Admission.Decision.Admitted(
                new PlanningSystem(() -> keys.holder(shown.get()), directory, queries, storage, proposal.calling()));
    }

    @Override
    public void destroy() throws IOException {
        if (listener.isPresent()) {
            listener.get().close();
        }
    }
}
