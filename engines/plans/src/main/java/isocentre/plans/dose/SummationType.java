package isocentre.plans.dose;

/// Dose Summation Type (3004,000A): what of the plan the grid holds.
public enum SummationType {
    /// The whole plan, all fraction groups.
    PLAN,
    /// Several plans.
    MULTI_PLAN,
    /// Parts of several plans.
    PLAN_OVERVIEW,
    /// One fraction group, all its fractions.
    FRACTION,
    /// One beam, all its fractions: to be summed with its sisters.
    BEAM,
    /// One brachytherapy application setup.
    BRACHY,
    /// One session of a fraction group.
    FRACTION_SESSION,
    BEAM_SESSION,
    BRACHY_SESSION,
    /// One control point.
    CONTROL_POINT,
    /// As delivered, from a treatment record.
    RECORD,
    NOT_STATED
}
