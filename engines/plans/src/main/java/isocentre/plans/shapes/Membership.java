package isocentre.plans.shapes;

/// Whether a point belongs to a result, by the regions that hold it.
@FunctionalInterface
public interface Membership {
    /// @param members bit i is set if region i holds the point; with none set the answer must be no
    boolean inside(long members);
}
