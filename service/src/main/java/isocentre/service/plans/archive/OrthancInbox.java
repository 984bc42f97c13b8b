package isocentre.service.plans.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An Orthanc that receives: each object is taken over and removed, so that what it lists is what came since.
final class OrthancInbox implements Inbox {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;
    /// Metadata of our own, set by one-at-a-time.lua.
    private static final String MARK = "4000";

    private final URI root;
    private final String authorisation;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    OrthancInbox(URI root, String user, String password) {
        this.root = root;
        this.authorisation =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Arrived> arrived() throws IOException {
        List<Arrived> arrived = new ArrayList<>();
        for (JsonNode id : json.readTree(get("/instances?since=0&limit=" + AT_ONCE))) {
            JsonNode metadata = json.readTree(get("/instances/" + id.asString() + "/metadata?expand"));
            arrived.add(new Arrived(id.asString(), metadata.path("RemoteAET").asString(""), metadata.has(MARK)));
        }
        return arrived;
    }

    private byte[] get(String path) throws IOException {
        try (InputStream body = send("GET", path)) {
            return body.readAllBytes();
        }
    }

    @Override
    public void fetch(Arrived one, OutputStream out) throws IOException {
        try (InputStream body = send("GET", "/instances/" + one.id() + "/file")) {
            body.transferTo(out);
        }
    }

    @Override
    public void remove(Arrived one) throws IOException {
        send("DELETE", "/instances/" + one.id()).close();
    }

    private InputStream send(String method, String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Authorization", authorisation)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException("The receiving Orthanc answered " + answer.statusCode() + " to " + method);
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the receiving Orthanc", e);
        }
    }
}
