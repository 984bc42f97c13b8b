package isocentre.service.plans.credentialing;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What trials ask of centres, as `standards/trials` has it.
@Component
public class TrialRequirements {
    private final List<Requirement> requirements;
    private final Map<String, Trial.Technique> techniques;
    private final Map<String, Trial> trials;
    private final List<Asked> asked;

    /// A requirement that a level asks for, on some days.
    private record Asked(String level, String requirement, Validity validity) {}

    TrialRequirements() {
        requirements = rows("requirements").stream()
                .map(TrialRequirements::requirement)
                .toList();
        techniques = rows("techniques").stream()
                .map(row -> new Trial.Technique(
                        row.getField("technique"),
                        row.getField("title"),
                        row.getField("level"),
                        words(row.getField("covers")).collect(Collectors.toSet()),
                        Basis.of(row.getField("basis")),
                        row.getField("source")))
                .collect(toMap(Trial.Technique::id, Function.identity(), (one, ignored) -> one, LinkedHashMap::new));
        asked = rows("levels").stream()
                .map(row -> new Asked(row.getField("level"), row.getField("requirement"), validity(row)))
                .toList();
        trials = rows("trials").stream()
                .map(this::trial)
                .collect(toMap(Trial::id, Function.identity(), (one, ignored) -> one, LinkedHashMap::new));
        check();
    }

    /// Every word that one table has of another is there.
    private void check() {
        Set<String> levels = asked.stream().map(Asked::level).collect(Collectors.toSet());
        Stream.concat(
                        techniques.values().stream().map(Trial.Technique::level),
                        trials.values().stream().map(Trial::level))
                .filter(level -> !levels.contains(level))
                .findFirst()
                .ifPresent(level -> wrong("the level '" + level + "' asks for nothing"));
        asked.stream()
                .map(Asked::requirement)
                .filter(id -> requirements.stream().noneMatch(one -> one.id().equals(id)))
                .findFirst()
                .ifPresent(id -> wrong("a level asks for '" + id + "', which is no requirement"));
        techniques.values().stream()
                .flatMap(one -> one.covers().stream())
                .filter(id -> !techniques.containsKey(id))
                .findFirst()
                .ifPresent(id -> wrong("a technique covers '" + id + "', which is none"));
    }

    private static void wrong(String what) {
        throw new IllegalStateException("standards/trials: " + what);
    }

    private static Requirement requirement(NamedCsvRecord row) {
        return new Requirement(
                row.getField("requirement"),
                row.getField("title"),
                words(row.getField("binds"))
                        .map(word -> Requirement.Part.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Integer.parseInt(row.getField("months")),
                row.getField("remedy"),
                validity(row),
                Basis.of(row.getField("basis")),
                row.getField("source"));
    }

    private Trial trial(NamedCsvRecord row) {
        Trial.Technique technique = techniques.get(row.getField("technique"));
        if (technique == null) {
            throw new IllegalStateException(
                    "standards/trials: " + row.getField("trial") + " has a technique that is not there");
        }
        String level = row.getField("level");
        return new Trial(
                row.getField("trial"),
                row.getField("title"),
                technique,
                level.isEmpty() ? technique.level() : level,
                new Validity(day(row.getField("opens")), day(row.getField("closes"))),
                Basis.of(row.getField("basis")),
                row.getField("source"));
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Validity validity(NamedCsvRecord row) {
        return new Validity(day(row.getField("valid_from")), day(row.getField("valid_to")));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("trials/" + table + ".csv"), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Trial.Technique> techniques() {
        return List.copyOf(techniques.values());
    }

    public Optional<Trial.Technique> technique(String id) {
        return Optional.ofNullable(techniques.get(id));
    }

    public List<Trial> trials() {
        return List.copyOf(trials.values());
    }

    public Optional<Trial> trial(String id) {
        return Optional.ofNullable(trials.get(id));
    }

    /// A requirement as it stands on a day.
    public Optional<Requirement> requirement(String id, LocalDate day) {
        return requirements.stream()
                .filter(one -> one.id().equals(id) && one.validity().holds(day))
                .findFirst();
    }

    /// All requirements as they stand on a day.
    public List<Requirement> all(LocalDate day) {
        return requirements.stream().filter(one -> one.validity().holds(day)).toList();
    }

    /// What a trial asks for, by its level (TRI-01).
    public List<Requirement> of(Trial trial, LocalDate day) {
        return all(day).stream()
                .filter(one -> asked.stream()
                        .anyMatch(each -> each.level().equals(trial.level())
                                && each.requirement().equals(one.id())
                                && each.validity().holds(day)))
                .toList();
    }
}
