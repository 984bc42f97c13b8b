package isocentre.service.plans.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Writes a `multipart/related` answer, part after part.
final class MultipartWriter {
    private final OutputStream out;
    private final String boundary;

    private MultipartWriter(OutputStream out, String boundary) {
        this.out = out;
        this.boundary = boundary;
    }

    static MultipartWriter begin(HttpServletResponse response, String type) throws IOException {
        String boundary = "isocentre-" + UUID.randomUUID();
        response.setHeader("Content-Type", "multipart/related; type=\"" + type + "\"; boundary=" + boundary);
        return new MultipartWriter(response.getOutputStream(), boundary);
    }

    /// Begins a part; its bytes go to what is returned, which is not to be closed.
    OutputStream part(String type, long bytes) throws IOException {
        text("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes + "\r\n\r\n");
        return out;
    }

    void end() throws IOException {
        text("\r\n--" + boundary + "--\r\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
