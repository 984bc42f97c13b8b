package isocentre.synthetic;

import java.util.List;
import java.util.Locale;

/// A kind of fault in a row: a line of `faults.csv`.
///
/// @param words what is wrong, in words
/// @param file `attendance`, `prescription`, `flat`, or `both` for the two with exposures
/// @param field canonical name; `*` for the row as a whole
/// @param when conditions on the row, all of which must hold: `field=a|b`, `field!=a`, `field~pattern`; `person` stands
/// for the patient's gender, `sender` for the provider
/// @param rule the rule that must find it
/// @param valid whether the new value passes its format and code list
record FaultKind(
        String words,
        String file,
        String field,
        Change change,
        List<String> when,
        Needs needs,
        String rule,
        Effect effect,
        boolean valid) {

    /// What must hold of the rows around it, so that the effect is known.
    enum Needs {
        NOTHING,
        /// The patient's only visit of the day.
        ALONE,
        /// Another exposure of the same plan, visit and machine stands above it.
        COMPANION
    }

    /// What the figures no longer see.
    enum Effect {
        NONE,
        LEFT_OUT,
        /// The attendance is left out, and the exposures of the day find none.
        UNMATCHED,
        MACHINE,
        NO_TIME,
        ADMITTED,
        CATEGORY
    }

    static List<FaultKind> all() {
        return Table.rows("faults.csv").stream().map(FaultKind::of).toList();
    }

    private static FaultKind of(List<String> row) {
        String needs = row.get(5);
        return new FaultKind(
                row.get(0),
                row.get(1),
                row.get(2),
                Change.of(row.get(3)),
                row.get(4).isEmpty() ? List.of() : List.of(row.get(4).split(" ")),
                needs.isEmpty() ? Needs.NOTHING : Needs.valueOf(needs.toUpperCase(Locale.ROOT)),
                row.get(6),
                Effect.valueOf(row.get(7).toUpperCase(Locale.ROOT).replace('-', '_')),
                !row.get(8).equals("no"));
    }

    boolean leavesOut() {
        return effect == Effect.LEFT_OUT || effect == Effect.UNMATCHED;
    }

    /// Whether the fault can be planted here, so that its rule must find it and its effect is known.
    ///
    /// @param alone the patient has no other visit that day
    boolean suits(Spot spot, Centre sender, boolean alone) {
        return spot.in(file)
                && spot.before() != null
                && (needs != Needs.ALONE || alone)
                && (needs != Needs.COMPANION || spot.companion())
                && when.stream().allMatch(condition -> holds(condition, spot, sender));
    }

    private static boolean holds(String condition, Spot spot, Centre sender) {
        int sign = indexOfSign(condition);
        String name = condition.substring(0, sign);
        String value = switch (name) {
            case "person" -> spot.visit().course.person.gender();
            case "sender" -> sender.name();
            default -> spot.value(name);
        };
        if (condition.startsWith("!=", sign)) {
            return !value.equals(condition.substring(sign + 2));
        }
        String wanted = condition.substring(sign + 1);
        return condition.charAt(sign) == '~'
                ? value.matches(wanted)
                : List.of(wanted.split("\\|")).contains(value);
    }

    private static int indexOfSign(String condition) {
        int at = 0;
        while ("=!~".indexOf(condition.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
