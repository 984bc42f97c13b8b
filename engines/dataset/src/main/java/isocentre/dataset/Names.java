package isocentre.dataset;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What file names say: `RTDSUK_CSV1_Attendance_RR8_202405.csv` is of provider RR8 and month 2024-05. The names of
/// the two folders above are asked where the file's own says nothing; names that contradict each other say nothing.
/// The official pattern of version 6 was not found; this one is inferred from the only public layout.
final class Names {
    /// A month that is not part of a date or of a longer number.
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])(?!\\d|[-_]\\d\\d(?!\\d))");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private Names() {}

    static Optional<OdsCode> provider(SourceFile file) {
        return provider(List.of(file));
    }

    static Optional<OdsCode> provider(List<SourceFile> files) {
        return first(files, Names::providers);
    }

    static Optional<Month> period(SourceFile file) {
        return period(List.of(file));
    }

    static Optional<Month> period(List<SourceFile> files) {
        return first(files, Names::months);
    }

    /// The one thing that the names say: those of the files, else those of their folders.
    private static <T> Optional<T> first(List<SourceFile> files, Function<String, Set<T>> reader) {
        for (Function<SourceFile, List<String>> names : List.<Function<SourceFile, List<String>>>of(
                file -> List.of(file.entry().orElse(file.name())), Names::above)) {
            Set<T> found = new HashSet<>();
            for (SourceFile file : files) {
                names.apply(file).forEach(name -> found.addAll(reader.apply(name)));
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The archive, and the two folders above the file.
    private static List<String> above(SourceFile file) {
        List<String> names = new ArrayList<>();
        @Nullable Path path = file.path().map(Path::toAbsolutePath).orElse(null);
        for (int i = 0; i < 3 && path != null && path.getFileName() != null; i++) {
            names.add(path.getFileName().toString());
            path = path.getParent();
        }
        return names;
    }

    /// Codes of the register, in capitals or with a digit: "ref" is a word, and REF a trust.
    private static Set<OdsCode> providers(String name) {
        Set<OdsCode> found = new HashSet<>();
        Set<OdsCode> register = Standards.load().organisations().codes();
        WORD.matcher(name).results().forEach(word -> {
            String code = word.group().toUpperCase(Locale.ROOT);
            boolean meant = code.equals(word.group()) || code.chars().anyMatch(Character::isDigit);
            if (meant && OdsCode.isOdsCode(code) && register.contains(new OdsCode(code))) {
                found.add(new OdsCode(code));
            }
        });
        return found;
    }

    private static Set<Month> months(String name) {
        Set<Month> found = new HashSet<>();
        MONTH.matcher(name)
                .results()
                .forEach(month ->
                        found.add(new Month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))));
        return found;
    }
}
