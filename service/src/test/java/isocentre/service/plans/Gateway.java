package isocentre.service.plans;

import isocentre.service.Site;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Role;
import isocentre.service.plans.archive.Boundary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload.MultipartStream;

/// A planning system of a provider, with its key, at the gateway.
final class Gateway {
    private static final String MARK = "test-boundary";

    private final Site site;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    private Gateway(Site site, String key) {
        this.site = site;
        this.key = key;
    }

    /// What came back.
    record Answer(int status, String text) {}

    static Gateway of(Site site, String provider) {
        return new Gateway(
                site,
                site.part(ApiKeys.class)
                        .make(
                                site.invite(Role.DATA_MANAGER, provider),
                                provider,
                                "Planning system of " + provider,
                                Role.PLAN_SYSTEM));
    }

    Answer store(List<byte[]> files) {
        return post(
                "/dicom-web/studies", body(files), "multipart/related; type=\"application/dicom\"; boundary=" + MARK);
    }

    static byte[] body(List<byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] file : files) {
            body.writeBytes(
                    ("--" + MARK + "\r\nContent-Type: application/dicom\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + MARK + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    Answer post(String path, byte[] body, String type) {
        HttpResponse<byte[]> answer = send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        return seen(answer);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    Answer read(String path) {
        return seen(get(path));
    }

    /// The parts of a multipart answer.
    List<byte[]> parts(String path) {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        String mark = Boundary.of(answer.headers().firstValue("Content-Type").orElse(""))
                .orElseThrow();
        List<byte[]> parts = new ArrayList<>();
        try {
            MultipartStream stream = new MultipartStream(
                    new ByteArrayInputStream(answer.body()), mark.getBytes(StandardCharsets.US_ASCII), 65536, null);
            boolean more = stream.skipPreamble();
            while (more) {
                stream.readHeaders();
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                stream.readBodyData(part);
                parts.add(part.toByteArray());
                more = stream.readBoundary();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address() + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer seen(HttpResponse<byte[]> answer) {
        return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
