package isocentre.service.plans.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The certificate by which planning systems know this service: in a key store (PKCS #12) that was given, or in one of
/// its own in the home, made at the first start.
@Component
class OwnCertificate {
    /// What protects a key store of our own is who may read the file, not this word.
    private static final String WORD = "isocentre";

    private static final String DAYS = "3650";
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Path given;
    private final String password;
    private final Path own;

    OwnCertificate(
            @Value("${isocentre.plans.dimse.keystore}") String keystore,
            @Value("${isocentre.plans.dimse.password}") String password,
            @Value("${isocentre.home}") Path home) {
        this.own = home.resolve("plans").resolve("dimse.p12");
        this.given = keystore.isEmpty() ? own : Path.of(keystore);
        this.password = keystore.isEmpty() ? WORD : password;
    }

    /// A socket that asks every client for its certificate, and serves none without.
    ServerSocket listen(int port, int backlog, InetAddress address, TrustManager clients) throws IOException {
        try {
            KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            ours.init(keys(), password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours.getKeyManagers(), new TrustManager[] {clients}, null);
            SSLServerSocket server =
                    (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, backlog, address);
            server.setNeedClientAuth(true);
            server.setEnabledProtocols(PROTOCOLS);
            return server;
        } catch (GeneralSecurityException e) {
            throw new IOException("The key store " + given + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// As planning systems are given it.
    String pem() throws IOException {
        try {
            KeyStore keys = keys();
            Certificate certificate = keys.getCertificate(keys.aliases().nextElement());
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("The key store " + given + " cannot be used: " + e.getMessage(), e);
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        if (given.equals(own) && !Files.exists(own)) {
            make();
        }
        if (!Files.isReadable(given)) {
            throw new IOException("The key store " + given + " is not there, or may not be read:"
                    + " ISOCENTRE_PLANS_DIMSE_KEYSTORE names a PKCS #12 file");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(given)) {
            keys.load(in, password.toCharArray());
        } catch (IOException e) {
            throw new IOException(
                    "The key store " + given + " cannot be read (" + e.getMessage()
                            + "): is ISOCENTRE_PLANS_DIMSE_PASSWORD its password, and is it PKCS #12?",
                    e);
        }
        if (!keys.aliases().hasMoreElements()) {
            throw new IOException("The key store " + given + " is empty: it holds one key with its certificate");
        }
        return keys;
    }

    private void make() throws IOException {
        Path folder = Files.createTempDirectory(
                own.getParent(),
                "dimse",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path made = folder.resolve("made.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "isocentre",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "3072",
                        "-validity",
                        DAYS,
                        "-dname",
                        "CN=Isocentre",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        made.toString(),
                        "-storepass",
                        WORD)
                .redirectErrorStream(true)
                .start();
        try {
            String words = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool could not make a certificate: " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a certificate was made", e);
        }
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        Files.move(made, own);
        Files.delete(folder);
    }
}
