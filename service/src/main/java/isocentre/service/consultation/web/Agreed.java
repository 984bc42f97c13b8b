package isocentre.service.consultation.web;

import isocentre.service.consultation.coding.Coding;
import isocentre.statistics.Agreement;
import isocentre.statistics.Interval;
import java.util.Locale;

/// How far the two coders agree, in words for everybody.
final class Agreed {
    private Agreed() {}

    static String words(Coding coding) {
        return coding.agreement()
                .map(Agreed::words)
                .orElse(
                        coding.of(2).isEmpty()
                                ? "Nobody answered in their own words, so nothing was coded."
                                : "The two readers have not both done their part yet.");
    }

    private static String words(Agreement agreement) {
        String alike = "Two people read the same " + agreement.things()
                + " pieces without seeing each other’s work, and put " + agreement.alike()
                + " of them under the same theme. ";
        return alike
                + agreement
                        .kappa()
                        .map(Agreed::words)
                        .orElse("Both used one theme for all of them, so that chance alone would have them agree.");
    }

    private static String words(Interval kappa) {
        return String.format(
                Locale.ROOT,
                "Cohen’s kappa is %.2f (%.2f to %.2f): 1 is full agreement, 0 is what chance would give.",
                kappa.estimate(),
                kappa.lower(),
                kappa.upper());
    }
}
