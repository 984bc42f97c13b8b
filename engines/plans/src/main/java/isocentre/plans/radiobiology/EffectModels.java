package isocentre.plans.radiobiology;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Models of effect with the parameters that someone has published (`standards/effects/models.csv`).
public final class EffectModels {
    private EffectModels() {}

    /// A model with its parameters.
    ///
    /// @param id as in the names of figures: `NTCP-Parotids-Dijkema2010[%]`
    /// @param harm whether it is the chance of a complication, not of control
    /// @param alphaBeta Gy: doses are first turned into those of 2 Gy fractions; empty: they are taken as
    /// they are
    public record Published(
            String id,
            String organ,
            String endpoint,
            boolean harm,
            EffectModel model,
            OptionalDouble alphaBeta,
            Basis basis,
            String source) {

        /// What stands with every figure of it.
        public String words() {
            return endpoint + " (" + organ + "), " + model
                    + (alphaBeta.isPresent() ? ", EQD2 with an α/β of " + alphaBeta.getAsDouble() + " Gy" : "") + "; "
                    + source + "; " + basis.words();
        }
    }

    /// All that are shipped.
    public static List<Published> all() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("effects/models.csv"), StandardCharsets.UTF_8))) {
            return lines.stream().map(EffectModels::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Published> named(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static Published read(NamedCsvRecord line) {
        double dose = number(line, "d50_gy");
        String alphaBeta = line.getField("alpha_beta_gy");
        return new Published(
                line.getField("id"),
                line.getField("organ"),
                line.getField("endpoint"),
                line.getField("effect").equals("NTCP"),
                switch (line.getField("model")) {
                    case "LKB" ->
                        new EffectModel.LymanKutcherBurman(dose, number(line, "slope"), number(line, "volume"));
                    case "Niemierko" -> new EffectModel.Niemierko(dose, number(line, "slope"), number(line, "volume"));
                    case "seriality" ->
                        new EffectModel.RelativeSeriality(dose, number(line, "slope"), number(line, "volume"));
                    case "Poisson" -> new EffectModel.Poisson(dose, number(line, "slope"));
                    default ->
                        throw new IllegalArgumentException(
                                "effects/models.csv: no model '" + line.getField("model") + "'");
                },
                alphaBeta.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(alphaBeta)),
                Basis.of(line.getField("basis")),
                line.getField("source"));
    }

    private static double number(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column));
    }
}
