package isocentre.service.plans.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.people.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The certificate by which planning systems know the service: made once, or given.
class OwnCertificateTest {
    @TempDir
    Path home;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(home.resolve("plans"));
    }

    @Test
    void oneIsMadeAtTheFirstStartAndKeptForItsOwnerAlone() throws IOException {
        String made = new OwnCertificate("", "", home).pem();
        assertThat(Certificates.read(made)).isPresent();
        assertThat(new OwnCertificate("", "", home).pem()).isEqualTo(made);
        Path store = home.resolve("plans").resolve("dimse.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rw-------");
        assertThat(new OwnCertificate(store.toString(), "isocentre", home).pem())
                .isEqualTo(made);
    }

    @Test
    void aKeyStoreThatCannotBeUsedIsNamedWithTheSetting() throws IOException {
        new OwnCertificate("", "", home).pem();
        String store = home.resolve("plans").resolve("dimse.p12").toString();
        assertThatThrownBy(() -> new OwnCertificate(store, "wrong", home).pem())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(store)
                .hasMessageContaining("ISOCENTRE_PLANS_DIMSE_PASSWORD");
        String absent = home.resolve("absent.p12").toString();
        assertThatThrownBy(() -> new OwnCertificate(absent, "", home).pem())
                .hasMessageContaining(absent)
                .hasMessageContaining("ISOCENTRE_PLANS_DIMSE_KEYSTORE");
        Path words = Files.writeString(home.resolve("words.p12"), "no key store");
        assertThatThrownBy(() -> new OwnCertificate(words.toString(), "", home).pem())
                .hasMessageContaining("is it PKCS #12");
    }
}
