package isocentre.service.plans.gateway;

import isocentre.service.people.ApiKeys;
import isocentre.service.people.Certificates;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts a client's certificate if a data manager has let in exactly this one, and it is good today. Who issued it
/// does not matter: hospitals have no common authority.
final class KnownCertificates extends X509ExtendedTrustManager {
    private final ApiKeys keys;

    KnownCertificates(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        chain[0].checkValidity();
        if (keys.holder(chain[0]).isEmpty()) {
            throw new CertificateException("The certificate " + Certificates.fingerprint(chain[0])
                    + " is not let in: a data manager of its provider does that under System keys");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("No server is called from here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        checkServerTrusted(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
