package isocentre.plans.shapes;

/// What is assumed between the planes that carry contours. Nobody drew anything there, so the difference between
/// the two is a measure of what is not known.
public enum Between {
    /// Each area reaches half way to the next plane: right prisms, as most systems have it. The model of record.
    SLAB,
    /// The outline moves from plane to plane, by interpolation of the signed distance to it (Herman 1992) over
    /// the four planes around, so that what is round stays round. Beyond the first and last plane, and at gaps,
    /// half a slab, as in the other model.
    SHAPE
}
