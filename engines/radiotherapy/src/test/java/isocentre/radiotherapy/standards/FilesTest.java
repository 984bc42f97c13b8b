package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every table of the standards must keep, whatever it tells.
class FilesTest {
    /// The columns that make a line unique, together with its dates.
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("rtds/v5/items.csv", List.of("file", "field")),
            Map.entry("rtds/v6/items.csv", List.of("file", "field")),
            Map.entry("rtds/lists.csv", List.of("list")),
            Map.entry("organisations/providers.csv", List.of("code")),
            Map.entry("organisations/names.csv", List.of("code")),
            Map.entry("organisations/networks.csv", List.of("id")),
            Map.entry("organisations/memberships.csv", List.of("provider")),
            Map.entry("organisations/alliances.csv", List.of("provider")),
            Map.entry("organisations/hosts.csv", List.of("network")),
            Map.entry("organisations/successions.csv", List.of("predecessor")),
            Map.entry("calendar/bank-holidays.csv", List.of("date")),
            Map.entry("disclosure/policies.csv", List.of("id", "version")),
            Map.entry("regimens/regimens.csv", List.of("id")),
            Map.entry("gamma/limits.csv", List.of("id")),
            Map.entry("effects/models.csv", List.of("id")),
            Map.entry("demand/sites.csv", List.of("site")),
            Map.entry("demand/regimens.csv", List.of("site", "intent", "dose_gy", "fractions")),
            Map.entry("demand/providers.csv", List.of("provider")),
            Map.entry("demand/assumptions.csv", List.of("id")),
            Map.entry("interruptions/categories.csv", List.of("category")),
            Map.entry("interruptions/tissues.csv", List.of("id")),
            Map.entry("recommendations/recommendations.csv", List.of("id")),
            Map.entry("recommendations/parameters.csv", List.of("id")),
            Map.entry("cycles/cycles.csv", List.of("id")),
            Map.entry("cycles/steps.csv", List.of("cycle", "step")),
            Map.entry("cycles/figures.csv", List.of("cycle", "id")),
            Map.entry("cycles/comparisons.csv", List.of("cycle", "before", "after")),
            Map.entry("governance/statements.csv", List.of("id")),
            Map.entry("governance/bodies.csv", List.of("id")),
            Map.entry("governance/members.csv", List.of("id")),
            Map.entry("governance/contributions.csv", List.of("member", "gives")),
            Map.entry("governance/guides.csv", List.of("id")),
            Map.entry("governance/parameters.csv", List.of("id")),
            Map.entry("consultation/parameters.csv", List.of("id")),
            Map.entry("governance/money.csv", List.of("id")),
            Map.entry("governance/maturity.csv", List.of("id")),
            Map.entry("priorities/parameters.csv", List.of("id")),
            Map.entry("structures/tg263.csv", List.of("name")),
            Map.entry("plan-indicators/indicators.csv", List.of("id")),
            Map.entry("trials/requirements.csv", List.of("requirement")),
            Map.entry("trials/levels.csv", List.of("level", "requirement")),
            Map.entry("trials/techniques.csv", List.of("technique")),
            Map.entry("trials/trials.csv", List.of("trial")),
            Map.entry("regimens/dose-fraction-bands.csv", List.of("table", "cancer_type", "order_within_site")));

    static Stream<String> tables() {
        return Stream.concat(
                        Stream.of(
                                        "rtds/v5",
                                        "rtds/v6",
                                        "rtds",
                                        "organisations",
                                        "calendar",
                                        "regimens",
                                        "gamma",
                                        "effects",
                                        "governance",
                                        "cycles",
                                        "demand",
                                        "interruptions",
                                        "consultation",
                                        "recommendations",
                                        "priorities",
                                        "structures",
                                        "trials",
                                        "plan-indicators")
                                .flatMap(folder ->
                                        Resources.list(folder).stream().map(name -> folder + "/" + name)),
                        Resources.list("rtds/codes").stream().map(name -> "rtds/codes/" + name))
                .filter(name -> name.endsWith(".csv"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyLineIsWholeHasASourceAndValidBases(String file) throws IOException {
        List<NamedCsvRecord> lines = lines(file);
        assertThat(lines).isNotEmpty();
        List<String> header = lines.getFirst().getHeader();
        assertThat(header).contains("source").anyMatch(column -> column.endsWith("basis"));
        for (NamedCsvRecord line : lines) {
            assertThat(line.getFieldCount()).as("columns of %s", line).isEqualTo(header.size());
            assertThat(line.getField("source")).as("source of %s", line).isNotBlank();
            for (String column : header) {
                String value = line.getField(column);
                assertThat(value).as("%s of %s", column, line).isEqualTo(value.strip());
                if (column.endsWith("basis") && !value.isEmpty()) {
                    assertThat(Basis.of(value).code()).isEqualTo(value);
                }
            }
            if (header.contains("basis")) {
                assertThat(line.getField("basis")).as("basis of %s", line).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFactIsToldOnceForEachDay(String file) throws IOException {
        List<String> key = file.startsWith("rtds/codes/") ? List.of("code") : KEYS.getOrDefault(file, List.of());
        assertThat(key).as("the key of %s: name it in this test", file).isNotEmpty();
        Map<String, List<Validity>> told = new HashMap<>();
        for (NamedCsvRecord line : lines(file)) {
            Validity validity = line.getHeader().contains("valid_from")
                    ? new Validity(date(line.getField("valid_from")), date(line.getField("valid_to")))
                    : Validity.ALWAYS;
            String of = String.join("/", key.stream().map(line::getField).toList());
            List<Validity> before = told.computeIfAbsent(of, ignored -> new ArrayList<>());
            assertThat(before).as("%s %s", file, of).noneMatch(validity::overlaps);
            before.add(validity);
        }
    }

    @Test
    void namesOfOneOrganisationFollowEachOtherWithoutAGap() throws IOException {
        Map<String, String> nextStart = new HashMap<>();
        for (NamedCsvRecord line : lines("organisations/names.csv")) {
            String code = line.getField("code");
            assertThat(line.getField("valid_from")).as(code).isEqualTo(nextStart.getOrDefault(code, ""));
            LocalDate to = date(line.getField("valid_to"));
            nextStart.put(code, to == null ? "still" : to.plusDays(1).toString());
        }
        assertThat(nextStart.values())
                .as("the last name of each holds to this day")
                .containsOnly("still");
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> lines(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Resources.open(file), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
