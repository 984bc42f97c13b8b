package isocentre.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The one way in which an entry is written: one line of JSON in ASCII, members in a fixed order, no space
/// between them, no escapes. See `docs/reference/ledger.md`.
final class CanonicalForm {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalForm() {}

    /// The entry's bytes, without the line feed that ends its line.
    static byte[] of(long number, Instant time, Entry entry) {
        StringBuilder line = new StringBuilder(256)
                .append("{\"entry\":")
                .append(number)
                .append(",\"time\":\"")
                .append(TIME.format(time))
                .append("\",\"type\":\"")
                .append(entry.type())
                .append('"');
        for (Entry.Member member : entry.members()) {
            line.append(",\"").append(member.name()).append("\":\"").append(member.value());
            line.append('"');
        }
        return line.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether a line is a whole entry of this number: what a crash tears is not.
    static boolean whole(byte[] line, long number) {
        byte[] start = ("{\"entry\":" + number + ",\"time\":\"").getBytes(StandardCharsets.US_ASCII);
        if (line.length < start.length + 2 || line[line.length - 1] != '}' || line[line.length - 2] != '"') {
            return false;
        }
        for (int i = 0; i < line.length; i++) {
            if (i < start.length ? line[i] != start[i] : line[i] < ' ' || line[i] > '~') {
                return false;
            }
        }
        return true;
    }
}
