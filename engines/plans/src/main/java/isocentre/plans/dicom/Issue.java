package isocentre.plans.dicom;

import java.util.Locale;
import java.util.Objects;

/// Something in a file or set that is not as it should be, and what follows from it. Reading goes on.
///
/// @param where the file and the place in it, for example
///     `RTSTRUCT.dcm: ROI 9 'PTV1_50Gy', contour 14` or `RTPLAN.dcm: BeamSequence[2]/BeamNumber (300A,00C0)`
/// @param what what was found, in plain English
/// @param consequence what was assumed or left out because of it
public record Issue(Severity severity, String where, String what, String consequence) {
    public Issue {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(where);
        Objects.requireNonNull(what);
        Objects.requireNonNull(consequence);
    }

    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + ": " + where + ": " + what + ": " + consequence;
    }
}
