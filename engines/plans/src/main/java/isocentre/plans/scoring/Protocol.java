package isocentre.plans.scoring;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a plan should achieve: dated data.
///
/// @param prescription Gy, where the protocol prescribes one dose
/// @param structures for each name of the protocol the other names that are taken for it
public record Protocol(
        String id,
        String title,
        String version,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        OptionalDouble prescription,
        OptionalInt fractions,
        Map<String, List<String>> structures,
        List<Objective> objectives,
        Basis basis,
        String source,
        String note) {
    private static final String FOLDER = "protocols";
    private static final String ENDING = ".yaml";

    public Protocol {
        structures = Map.copyOf(structures);
        objectives = List.copyOf(objectives);
    }

    /// Reads a protocol in the form of `standards/protocols`.
    ///
    /// @param name of the file, for messages
    /// @throws IllegalArgumentException naming the file and what is wrong with it
    public static Protocol read(String name, String text) {
        return ProtocolFile.read(name, text);
    }

    /// One of those that are shipped.
    public static Optional<Protocol> shipped(String id) {
        if (!ids().contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = Standards.load().resource(FOLDER + "/" + id + ENDING)) {
            return Optional.of(read(id + ENDING, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ids of those that are shipped.
    public static List<String> ids() {
        return Standards.load().list(FOLDER).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /// Whether a structure of a plan is the one that the protocol calls so: case, blanks, `_` and `-` play
    /// no part.
    boolean calls(String structure, String name) {
        String key = key(name);
        return key(structure).equals(key)
                || structures.getOrDefault(structure, List.of()).stream()
                        .anyMatch(other -> key(other).equals(key));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
