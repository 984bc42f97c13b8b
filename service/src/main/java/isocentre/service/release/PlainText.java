package isocentre.service.release;

import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an indicator means, in plain English: `plain.md` of its folder. Indicators with one are those the public sees.
public record PlainText(String indicator, String title, List<String> paragraphs) {

    /// All there are, in the order of their ids.
    public static List<PlainText> all() {
        return Standards.load().list("indicators").stream()
                .flatMap(id -> of(id).stream())
                .toList();
    }

    public static Optional<PlainText> of(String indicator) {
        String file = "indicators/" + indicator + "/plain.md";
        if (!indicator.matches("[A-Z]+-[0-9]+") || !Standards.load().has(file)) {
            return Optional.empty();
        }
        try (InputStream in = Standards.load().resource(file)) {
            List<String> blocks =
                    Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\\s*\n"));
            return Optional.of(new PlainText(
                    indicator,
                    blocks.getFirst().replaceFirst("^# ", "").strip(),
                    blocks.subList(1, blocks.size()).stream()
                            .map(block -> block.strip().replace('\n', ' '))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
