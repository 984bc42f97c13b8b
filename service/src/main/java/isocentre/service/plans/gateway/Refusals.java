package isocentre.service.plans.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Says in plain English why a request was not answered.
final class Refusals {
    private static final JsonMapper JSON = new JsonMapper();

    private Refusals() {}

    static void write(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("problem", words)));
    }
}
