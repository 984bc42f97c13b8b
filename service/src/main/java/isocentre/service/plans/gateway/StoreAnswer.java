package isocentre.service.plans.gateway;

import isocentre.service.plans.store.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The answer to STOW-RS (PS3.18 section 10.5.3, PS3.3 C.12.1.1): what was stored, what failed, and why. The reasons
/// in plain English stand in `Warning` headers, since DICOM has codes only.
final class StoreAnswer {
    /// PS3.4: Duplicate SOP Instance; PS3.18 I.2.2: Cannot understand.
    private static final int DUPLICATE = 0x0111;

    private static final int CANNOT_UNDERSTAND = 0xC000;
    private static final int MOST_WARNINGS = 10;

    private final List<Receipt> receipts;

    StoreAnswer(List<Receipt> receipts) {
        this.receipts = receipts;
    }

    void write(HttpServletResponse response) throws IOException {
        List<Map<String, Object>> stored = new ArrayList<>();
        List<Map<String, Object>> failed = new ArrayList<>();
        List<Map<String, Object>> other = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Receipt receipt : receipts) {
            switch (receipt) {
                case Receipt.Stored done -> {
                    Map<String, Object> item = reference(
                            done.object().sopClass(),
                            done.object().name().instance().value());
                    item.put(
                            "00081190",
                            element("UR", "/dicom-web" + done.object().name().path()));
                    stored.add(item);
                }
                case Receipt.Conflict conflict -> {
                    Map<String, Object> item =
                            reference(conflict.sopClass(), conflict.uid().value());
                    item.put("00081197", element("US", DUPLICATE));
                    failed.add(item);
                    words.add(conflict.words());
                }
                case Receipt.Refused refused -> {
                    other.add(new LinkedHashMap<>(Map.of("00081197", element("US", CANNOT_UNDERSTAND))));
                    words.add(refused.words());
                }
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        sequence(answer, "00081198", failed);
        sequence(answer, "00081199", stored);
        sequence(answer, "0008119A", other);
        response.setStatus(status(stored.size(), failed.size(), other.size()));
        words.stream()
                .limit(MOST_WARNINGS)
                .forEach(one -> response.addHeader("Warning", "299 isocentre \"" + quoted(one) + "\""));
        response.setContentType("application/dicom+json");
        response.getOutputStream().write(new JsonMapper().writeValueAsBytes(answer));
    }

    private static int status(int stored, int conflicts, int refused) {
        if (conflicts + refused == 0) {
            return 200;
        }
        return stored > 0 ? 202 : conflicts > 0 ? 409 : 400;
    }

    private static Map<String, Object> reference(String sopClass, String instance) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("00081150", element("UI", sopClass));
        item.put("00081155", element("UI", instance));
        return item;
    }

    private static Map<String, Object> element(String vr, Object value) {
        return Map.of("vr", vr, "Value", List.of(value));
    }

    private static void sequence(Map<String, Object> answer, String tag, List<Map<String, Object>> items) {
        if (!items.isEmpty()) {
            answer.put(tag, Map.of("vr", "SQ", "Value", items));
        }
    }

    /// A header holds visible ASCII only; a file's text may hold anything.
    private static String quoted(String words) {
        return words.replaceAll("[^\\x20-\\x7E]", "?").replace("\\", "/").replace("\"", "'");
    }
}
