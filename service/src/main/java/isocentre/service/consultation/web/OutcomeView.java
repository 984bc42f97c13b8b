package isocentre.service.consultation.web;

import isocentre.service.consultation.outcome.Outcome;
import isocentre.service.consultation.outcome.Outcome.Measure;
import isocentre.service.consultation.outcome.Outcome.Released;
import isocentre.service.consultation.outcome.Outcome.Value;
import java.math.BigDecimal;
import java.math.MathContext;

/// What is done about a theme, as pages show it.
///
/// @param indicator of the released figure; empty where the measure is a number of its own
/// @param area of the released figure; empty where the measure is a number of its own
/// @param after empty while it was not measured again
/// @param change after less before, with its unit; empty while it was not measured again
public record OutcomeView(
        String said,
        String did,
        String indicator,
        String area,
        String what,
        String before,
        String beforeWords,
        String after,
        String afterWords,
        String change) {

    static OutcomeView of(Outcome one) {
        Measure measure = one.measure();
        boolean released = measure.source() instanceof Released;
        return new OutcomeView(
                one.said(),
                one.did(),
                measure.source() instanceof Released figure ? figure.indicator() : "",
                measure.source() instanceof Released figure ? figure.area() : "",
                measure.what(),
                words(measure.before().number(), measure.unit()),
                measure.before().words(),
                measure.after()
                        .map(value -> words(value.number(), measure.unit()))
                        .orElse(""),
                measure.after().map(Value::words).orElse(""),
                measure.after()
                        .map(value -> change(
                                value.number() - measure.before().number(),
                                released ? " percentage points" : measure.unit()))
                        .orElse(""));
    }

    private static String change(double by, String unit) {
        return by == 0 ? "no change" : (by > 0 ? "+" : "−") + words(Math.abs(by), unit);
    }

    private static String words(double number, String unit) {
        return plain(number) + (unit.equals("%") || unit.startsWith(" ") ? unit : " " + unit);
    }

    /// Six figures, as they are read.
    static String plain(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
