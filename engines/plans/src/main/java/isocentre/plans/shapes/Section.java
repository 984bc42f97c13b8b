package isocentre.plans.shapes;

/// What contours of one plane enclose, and how far that reaches along the normal in the slab model.
///
/// @param offset of the plane along the normal, mm
/// @param lower face of the slab: half way to the plane below, or half the spacing where there is none near
/// @param upper face of the slab
public record Section(double offset, double lower, double upper, Area area) {

    public double thickness() {
        return upper - lower;
    }
}
