package isocentre.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The disclosure policies of the standards.
public record Policies(List<Policy> all) {
    public Policies {
        all = List.copyOf(all);
    }

    public static Policies standard() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("disclosure/policies.csv"), StandardCharsets.UTF_8))) {
            return new Policies(lines.stream().map(Policies::policy).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Policy policy(NamedCsvRecord line) {
        return new Policy(
                line.getField("id"),
                Integer.parseInt(line.getField("version")),
                line.getField("name"),
                Long.parseLong(line.getField("hide_to")),
                Long.parseLong(line.getField("round_to")),
                Policy.Totals.of(line.getField("totals")),
                Long.parseLong(line.getField("least_width")));
    }

    /// @param code id and version, such as `hes/1`
    /// @throws IllegalArgumentException if there is none
    public Policy of(String code) {
        return all.stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no disclosure policy '" + code + "': use "
                        + all.stream().map(Policy::code).collect(Collectors.joining(" or "))));
    }
}
