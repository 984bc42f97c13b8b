package isocentre.service.plans.archive;

import isocentre.plans.dicom.Uid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.fileupload.MultipartStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any archive that speaks DICOMweb (PS3.18), such as Orthanc with its plug-in. After each store the object is fetched
/// back and its hash compared, whatever the archive answered.
public final class DicomWebArchive implements Archive {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DICOM = "multipart/related; type=\"application/dicom\"";
    private static final int BUFFER = 1 << 16;

    private final URI root;
    private final String authorisation;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();

    /// @param root such as `http://127.0.0.1:8042/dicom-web`
    public DicomWebArchive(URI root, String user, String password) {
        this.root = root;
        this.authorisation =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean store(ObjectName name, Path file, String sha256) throws IOException {
        String mark = "isocentre-" + UUID.randomUUID();
        HttpRequest request = request("/studies")
                .header("Content-Type", DICOM + "; boundary=" + mark)
                .header("Accept", "application/dicom+json")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + mark + "\r\nContent-Type: application/dicom\r\n\r\n"),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + mark + "--\r\n")))
                .build();
        HttpResponse<Void> answer = send(request, BodyHandlers.discarding());
        if (!Set.of(200, 202, 409).contains(answer.statusCode())) {
            throw new IOException("The archive refused to store an object: HTTP " + answer.statusCode());
        }
        MessageDigest digest = Hash.begin();
        boolean held = retrieve(name, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (!held) {
            throw new IOException("The archive says that it stored an object, and does not give it back");
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    @Override
    public boolean retrieve(ObjectName name, OutputStream out) throws IOException {
        HttpRequest request = request(name.path())
                .header("Accept", DICOM + "; transfer-syntax=*")
                .GET()
                .build();
        HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() == 404) {
                return false;
            }
            if (answer.statusCode() != 200) {
                throw new IOException("The archive did not give an object: HTTP " + answer.statusCode());
            }
            String mark = Boundary.of(
                            answer.headers().firstValue("Content-Type").orElse(""))
                    .orElseThrow(() -> new IOException("The archive's answer is not multipart"));
            MultipartStream parts = new MultipartStream(body, mark.getBytes(StandardCharsets.US_ASCII), BUFFER, null);
            if (!parts.skipPreamble()) {
                throw new IOException("The archive's answer holds no object");
            }
            parts.readHeaders();
            parts.readBodyData(out);
            return true;
        }
    }

    @Override
    public Set<ObjectName> search(Uid study) throws IOException {
        HttpRequest request = request("/studies/" + study + "/instances")
                .header("Accept", "application/dicom+json")
                .GET()
                .build();
        HttpResponse<byte[]> answer = send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == 204 || answer.statusCode() == 404) {
            return Set.of();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("The archive did not search: HTTP " + answer.statusCode());
        }
        Set<ObjectName> found = new HashSet<>();
        for (JsonNode object : json.readTree(answer.body())) {
            found.add(new ObjectName(study, uid(object, "0020000E"), uid(object, "00080018")));
        }
        return found;
    }

    private static Uid uid(JsonNode object, String tag) {
        return new Uid(object.path(tag).path("Value").path(0).asString().strip());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE).header("Authorization", authorisation);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the archive", e);
        }
    }
}
