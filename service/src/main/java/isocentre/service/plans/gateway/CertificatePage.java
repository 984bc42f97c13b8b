package isocentre.service.plans.gateway;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Gives planning systems the certificate that they are to expect.
@Controller
class CertificatePage {
    private final OwnCertificate certificate;
    private final int port;

    CertificatePage(OwnCertificate certificate, @Value("${isocentre.plans.dimse.port}") int port) {
        this.certificate = certificate;
        this.port = port;
    }

    @GetMapping("/keys/isocentre.pem")
    ResponseEntity<String> certificate() throws IOException {
        return port == 0
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/x-pem-file"))
                        .header("Content-Disposition", "attachment; filename=\"isocentre.pem\"")
                        .body(certificate.pem());
    }
}
