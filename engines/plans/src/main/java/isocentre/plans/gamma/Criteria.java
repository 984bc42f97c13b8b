package isocentre.plans.gamma;

/// What counts as agreement.
///
/// @param dose difference, as a part of the normalisation dose or, if local, of the reference dose at the point
/// @param distance mm
/// @param local whether the difference is a part of the dose at the point (local) or of one dose (global)
/// @param threshold points of the reference with less than this part of the normalisation dose are passed over
/// @param most gamma is not searched for beyond this: what is higher is given as this
public record Criteria(double dose, double distance, boolean local, double threshold, double most) {
    public Criteria {
        if (!(dose > 0 && dose <= 1)) {
            throw new IllegalArgumentException("a dose criterion of " + 100 * dose + " %: it must be above 0");
        }
        if (!(distance > 0 && distance <= 100)) {
            throw new IllegalArgumentException("a distance criterion of " + distance + " mm: it must be above 0");
        }
        if (!(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold of " + 100 * threshold + " %: it must be 0 to 100");
        }
        if (local && threshold == 0) {
            throw new IllegalArgumentException(
                    "a local difference needs a threshold above 0: of no dose there is no part");
        }
        if (!(most >= 1 && most <= 10)) {
            throw new IllegalArgumentException("a search up to gamma " + most + ": it must be 1 to 10");
        }
    }
}
