package isocentre.service.plans.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where planning systems are listened to, and who they are.
///
/// @param title our own AE title
/// @param senders the provider of each AE title that may send
public record DicomListening(String title, int port, Map<String, String> senders) {
    /// PS3.5: 16 characters, no control characters, no backslash; kept to what settings can hold.
    private static final String TITLE = "[A-Za-z0-9_.-]{1,16}";

    public DicomListening {
        senders = Map.copyOf(senders);
        title = title(title);
    }

    /// The same, if it is an AE title.
    ///
    /// @throws IllegalArgumentException otherwise
    public static String title(String text) {
        if (!text.matches(TITLE)) {
            throw new IllegalArgumentException("'" + text + "' is no AE title: 1 to 16 letters, digits, _ . -");
        }
        return text;
    }

    /// @param senders `PLANNER_RR8=RR8,PLANNER_RYJ=RYJ`
    /// @throws IllegalArgumentException naming what is wrong
    public static DicomListening of(String title, int port, String senders) {
        return new DicomListening(title, port, senders(senders));
    }

    /// The provider of each AE title.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    public static Map<String, String> senders(String text) {
        Map<String, String> senders = new LinkedHashMap<>();
        for (String one : text.split(",")) {
            if (one.isBlank()) {
                continue;
            }
            String[] parts = one.strip().split("=");
            if (parts.length != 2 || !parts[0].matches(TITLE) || !parts[1].matches("[A-Z0-9]{3,5}")) {
                throw new IllegalArgumentException("isocentre.plans.receiver.senders has '" + one.strip()
                        + "': write TITLE=CODE, such as PLANNER_RR8=RR8");
            }
            if (senders.put(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException(
                        "isocentre.plans.receiver.senders has '" + parts[0] + "' twice: one title is one provider's");
            }
        }
        return senders;
    }

    /// As Orthanc wants it: its check is of the title; address and port would matter for sending only.
    Map<String, Object> modalities() {
        Map<String, Object> modalities = new LinkedHashMap<>();
        for (String sender : senders.keySet()) {
            modalities.put(sender, List.of(sender, "127.0.0.1", 104));
        }
        return modalities;
    }
}
