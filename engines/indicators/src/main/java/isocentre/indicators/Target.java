package isocentre.indicators;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;

/// A value to be met, as long as it holds.
///
/// @param value from 0 to 1 for a share, else in the unit of the indicator
public record Target(double value, Validity validity, String words, Basis basis, String source) {

    /// Whether it may be shown as a national standard: only if it was read in a named public source.
    public boolean national() {
        return basis.sourced();
    }
}
