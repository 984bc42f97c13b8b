package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SystemsInterfaceTest {
    private final Site site = Site.open();

    @Test
    void aSystemPutsAMonthWithItsDigestAndMayRepeatIt() throws Exception {
        String key = site.part(ApiKeys.class).make(site.invite(Role.DATA_MANAGER, "RYJ"), "RYJ", "Test system");
        byte[] month = zip("RYJ", new Month(2025, 2));
        Browser.Seen first = put("RYJ", key, month, digest(month));
        assertThat(first.status()).isEqualTo(201);
        Browser.Seen again = put("RYJ", key, month, digest(month));
        assertThat(again.status()).isEqualTo(200);
        String id = first.text().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(again.text()).contains(id);

        Sent.settled(site, java.util.UUID.fromString(id));
        Browser.Seen told = site.visitor()
                .send(site.visitor()
                        .request(first.location().orElseThrow())
                        .header("Authorization", "Bearer " + key)
                        .GET()
                        .build());
        assertThat(told.text()).contains("\"state\":\"ready\"", "\"month\":\"2025-02\"");
    }

    @Test
    void aFileThatIsNotTheOneOfTheDigestIsNotKept() throws Exception {
        String key = site.part(ApiKeys.class).make(site.invite(Role.DATA_MANAGER, "RYJ"), "RYJ", "Test system");
        byte[] month = zip("RYJ", new Month(2025, 3));
        assertThat(put("RYJ", key, month, digest("another".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(422);
        assertThat(put("RYJ", key, month, "").text()).contains("Content-Digest");
    }

    @Test
    void aKeyOpensItsOwnProviderAndNoPage() throws Exception {
        ApiKeys keys = site.part(ApiKeys.class);
        String key = keys.make(site.invite(Role.DATA_MANAGER, "RYJ"), "RYJ", "Test system");
        byte[] month = zip("RR8", new Month(2025, 3));
        assertThat(put("RR8", key, month, digest(month)).status()).isEqualTo(403);
        assertThat(put("RR8", "isocentre_guessed", month, digest(month)).status())
                .isEqualTo(401);
        Browser visitor = site.visitor();
        assertThat(visitor.send(visitor.request("/submissions")
                                .header("Authorization", "Bearer " + key)
                                .GET()
                                .build())
                        .location())
                .contains("/sign-in");
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RYJ");
        assertThat(manager.get("/api/providers/RYJ/submissions/" + java.util.UUID.randomUUID())
                        .status())
                .as("a session is not a key")
                .isEqualTo(401);
    }

    private Browser.Seen put(String provider, String key, byte[] file, String digest) {
        Browser system = site.visitor();
        return system.send(system.request("/api/providers/" + provider + "/submissions/month.zip")
                .header("Authorization", "Bearer " + key)
                .header("Content-Digest", digest)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private static String digest(byte[] bytes) throws Exception {
        return "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes)) + ":";
    }

    private static byte[] zip(String provider, Month month) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : Months.of(provider, month)) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
