package isocentre.plans.metrics;

import isocentre.plans.metrics.Metric.Isodose;
import isocentre.plans.metrics.Metric.Plain;
import isocentre.plans.metrics.Metric.Statistic;
import isocentre.plans.metrics.Metric.Unit;
import isocentre.plans.radiobiology.EffectModels;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the names of metrics.
final class Grammar {
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)";
    private static final Pattern TO_VOLUME = Pattern.compile("(DC?)" + NUMBER + "(%|cc)\\[(Gy|%)]");
    private static final Pattern AT_DOSE = Pattern.compile("(C?V)" + NUMBER + "(Gy|%)\\[(%|cc)]");
    private static final Pattern BETWEEN = Pattern.compile("V" + NUMBER + "(Gy|%)-" + NUMBER + "(Gy|%)\\[(%|cc)]");
    private static final Pattern STATISTIC = Pattern.compile("(Min|Max|Mean)\\[(Gy|%)]");
    private static final Pattern UNIFORM = Pattern.compile("gEUD(-?)" + NUMBER + "\\[Gy]");
    private static final Pattern ISODOSE = Pattern.compile("([A-Za-z]+)" + NUMBER + "(Gy|%)(?:\\[cc])?");
    private static final Pattern BIOLOGICAL = Pattern.compile("(BED|EQD2)ab" + NUMBER + "(\\D.*)");
    private static final Pattern EFFECT = Pattern.compile("(NTCP|TCP)-([A-Za-z0-9-]+)\\[%]");

    private Grammar() {}

    static Optional<Metric> parse(String words) {
        return Stream.of(
                        toVolume(words),
                        atDose(words),
                        between(words),
                        statistic(words),
                        uniform(words),
                        isodose(words),
                        plain(words),
                        biological(words),
                        effect(words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Metric> toVolume(String words) {
        return matched(TO_VOLUME, words)
                .map(found -> new Metric.DoseToVolume(
                        amount(found.group(2), found.group(3)), found.group(1).equals("DC"), unit(found.group(4))));
    }

    private static Optional<Metric> atDose(String words) {
        return matched(AT_DOSE, words)
                .map(found -> new Metric.VolumeAtDose(
                        amount(found.group(2), found.group(3)), found.group(1).equals("CV"), unit(found.group(4))));
    }

    private static Optional<Metric> between(String words) {
        return matched(BETWEEN, words)
                .map(found -> new Metric.VolumeBetween(
                        amount(found.group(1), found.group(2)),
                        amount(found.group(3), found.group(4)),
                        unit(found.group(5))));
    }

    private static Optional<Metric> statistic(String words) {
        return matched(STATISTIC, words)
                .map(found -> new Statistic(
                        switch (found.group(1)) {
                            case "Min" -> Statistic.Kind.MIN;
                            case "Max" -> Statistic.Kind.MAX;
                            default -> Statistic.Kind.MEAN;
                        },
                        unit(found.group(2))));
    }

    /// An exponent of zero would be a geometric mean, which nobody means.
    private static Optional<Metric> uniform(String words) {
        return matched(UNIFORM, words)
                .map(found -> Double.parseDouble(found.group(1) + found.group(2)))
                .filter(a -> a != 0)
                .map(Metric.EquivalentUniformDose::new);
    }

    private static Optional<Metric> isodose(String words) {
        return matched(ISODOSE, words)
                .flatMap(found -> Stream.of(Isodose.Kind.values())
                        .map(kind -> (Metric) new Isodose(kind, amount(found.group(2), found.group(3))))
                        .filter(metric -> metric.words()
                                .equals(found.group(1)
                                        + amount(found.group(2), found.group(3)).words()
                                        + (words.endsWith("]") ? "[cc]" : "")))
                        .findFirst());
    }

    private static Optional<Metric> biological(String words) {
        return matched(BIOLOGICAL, words)
                .filter(found -> Double.parseDouble(found.group(2)) > 0)
                .flatMap(found -> Stream.of(toVolume(found.group(3)), statistic(found.group(3)))
                        .flatMap(Optional::stream)
                        .filter(of -> of.unit() == Unit.GRAY)
                        .map(of -> (Metric) new Metric.Biological(
                                found.group(1).equals("BED"), Double.parseDouble(found.group(2)), of))
                        .findFirst());
    }

    private static Optional<Metric> effect(String words) {
        return matched(EFFECT, words)
                .flatMap(found -> EffectModels.named(found.group(2))
                        .filter(model -> model.harm() == found.group(1).equals("NTCP"))
                        .map(Metric.Effect::new));
    }

    private static Optional<Metric> plain(String words) {
        return Stream.of(Plain.values())
                .filter(metric -> metric.words().equals(words))
                .map(metric -> (Metric) metric)
                .findFirst();
    }

    private static Optional<Matcher> matched(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static Amount amount(String number, String unit) {
        double value = Double.parseDouble(number);
        return switch (unit) {
            case "Gy" -> new Amount.Dose(value);
            case "cc" -> new Amount.Volume(value);
            default -> new Amount.Percent(value);
        };
    }

    private static Unit unit(String symbol) {
        return switch (symbol) {
            case "Gy" -> Unit.GRAY;
            case "cc" -> Unit.CM3;
            default -> Unit.PERCENT;
        };
    }
}
