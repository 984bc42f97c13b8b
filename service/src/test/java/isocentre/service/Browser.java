package isocentre.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without scripts: cookies are kept, forms are sent with their token, redirects are told and not followed.
public final class Browser {
    private static int browsers;

    private final String site;
    /// Each comes from an address of its own, as if by a server in front: one's failures do not count as another's.
    private final String address = "2001:db8::" + Integer.toHexString(++browsers);
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(String site) {
        this.site = site;
    }

    /// What came back.
    public record Seen(int status, Optional<String> location, String text, HttpResponse<String> response) {
        public Document page() {
            return Jsoup.parse(text);
        }

        public String heading() {
            Element heading = page().selectFirst("h1");
            return heading == null ? "" : heading.text();
        }

        public String main() {
            Element main = page().selectFirst("main");
            return main == null ? "" : main.text();
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    public Seen get(String path) {
        return send(request(path).GET().build());
    }

    /// A file as it is.
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Seen call(String method, String path) {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /// Sends a form with its token: names and values in turn.
    public Seen send(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /// Sends files with a form's token.
    public Seen sendFiles(String path, List<Path> files) {
        String mark = "isocentre-test-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            part(body, mark, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                part(body, mark, "name=\"files\"; filename=\"" + file.getFileName() + "\"", Files.readAllBytes(file));
            }
            body.write(("--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String mark, String name, byte[] content) throws IOException {
        body.write(("--" + mark + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// The token of a form, as any page with one holds it.
    public String token() {
        Element field = get("/sign-in").page().selectFirst("input[name=_csrf]");
        return field == null ? "" : field.attr("value");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("X-Forwarded-For", address);
    }

    public Seen send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Seen(
                    response.statusCode(),
                    response.headers().firstValue("Location").map(to -> to.replace(site, "")),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
