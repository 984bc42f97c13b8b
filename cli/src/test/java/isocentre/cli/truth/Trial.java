package isocentre.cli.truth;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Options;

/// How large a nation the tests make. The ordinary build takes a small one; `-Dnation.months=12 -Dnation.scale=0.1` a
/// year as large as one likes, and `-Dnation.seed=7` another one.
final class Trial {
    private Trial() {}

    static Options options(int months, double scale, double faults) {
        return new Options(
                Integer.getInteger("nation.months", months),
                Month.of(System.getProperty("nation.start", "2024-11")),
                Long.getLong("nation.seed", 1),
                number("nation.scale", scale),
                faults == 0 ? 0 : number("nation.faults", faults),
                Options.Styles.VARIED);
    }

    private static double number(String property, double otherwise) {
        String value = System.getProperty(property);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
