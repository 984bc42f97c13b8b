package isocentre.synthetic;

import java.util.regex.Pattern;

/// Exposures of a visit as the file tells them.
///
/// @param first second of the day of the first; `last` of the last
record Told(Plan plan, String machine, int exposures, int first, int last) {
    private static final Pattern LINAC = Pattern.compile("[A-Z0-9]{3,5}LA[0-9]+");

    boolean external() {
        return plan.prescription.scheme().modality().equals("1");
    }

    /// Whether the machine is a linac by its identifier.
    boolean linac() {
        return LINAC.matcher(machine).matches();
    }
}
