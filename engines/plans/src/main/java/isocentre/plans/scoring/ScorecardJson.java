package isocentre.plans.scoring;

import isocentre.plans.metrics.Metric;
import isocentre.radiotherapy.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads the scorecard JSON of ProKnow (its SDK's documentation, 0.22): `computed` metrics with their
/// objectives.
///
/// Its bins say no more than label and colour: one whose colour is red (red above 200, green below 100)
/// counts as
/// not met. Custom metrics, and indices whose formula the product does not state, are left out by name.
///
/// @param left what was left out, and why
public record ScorecardJson(Protocol protocol, List<String> left) {
    private static final double CC_PER_LITRE = 1000;

    public ScorecardJson {
        left = List.copyOf(left);
    }

    /// @param name of the file: the id of the protocol
    /// @throws IllegalArgumentException naming the file and what is wrong with it
    public static ScorecardJson read(String name, String text) {
        Fields fields = Fields.read(name, text);
        List<String> left = new ArrayList<>();
        List<Objective> objectives = new ArrayList<>();
        Map<String, List<String>> structures = new LinkedHashMap<>();
        for (Fields computed : fields.each("computed")) {
            String type = computed.needed("type");
            Optional<String> words = ScorecardMetrics.words(type, computed.number("arg_1"), computed.number("arg_2"));
            List<Fields> bins = computed.each("objectives");
            if (words.isEmpty() || bins.isEmpty()) {
                left.add(computed.where() + ": " + type
                        + (words.isEmpty() ? " has no counterpart of the same formula" : " has no objectives"));
                continue;
            }
            Metric metric = Metric.parse(words.get())
                    .orElseThrow(() -> computed.wrong(type + " with such arguments is not a figure"));
            double scale = metric.unit() == Metric.Unit.GRAY_LITRE ? 1 / CC_PER_LITRE : 1;
            String structure = computed.text("roi_name").orElse("");
            structures.put(structure, List.of());
            try {
                objectives.add(new Objective(
                        structure,
                        metric,
                        false,
                        bins.stream().map(bin -> bin(bin, scale)).toList(),
                        Basis.NOT_FOUND,
                        name));
            } catch (IllegalArgumentException wrong) {
                throw computed.wrong(String.valueOf(wrong.getMessage()));
            }
        }
        int custom = fields.each("custom").size();
        if (custom > 0) {
            left.add(custom + " custom metrics: they are not computed from the plan");
        }
        if (objectives.isEmpty()) {
            throw fields.wrong("it holds no computed metric with objectives that could be taken over");
        }
        return new ScorecardJson(
                new Protocol(
                        name,
                        fields.text("name").orElse(name),
                        "imported",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        structures,
                        objectives,
                        Basis.NOT_FOUND,
                        name,
                        "Imported; the file says nothing of where its limits come from"),
                left);
    }

    private static Bin bin(Fields bin, double scale) {
        List<String> rgb = bin.texts("color");
        int[] colour = new int[3];
        for (int i = 0; i < 3; i++) {
            try {
                colour[i] = (int) Math.clamp(Double.parseDouble(rgb.get(i)), 0, 255);
            } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
                throw bin.wrong("'color' must be three numbers");
            }
        }
        return new Bin(
                bin.needed("label"),
                String.format("#%02x%02x%02x", colour[0], colour[1], colour[2]),
                !(colour[0] > 200 && colour[1] < 100),
                scaled(bin.number("min"), scale),
                scaled(bin.number("max"), scale));
    }

    private static OptionalDouble scaled(OptionalDouble number, double scale) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * scale) : number;
    }
}
