package isocentre.plans.structures;

/// Contour Geometric Type (3006,0042).
public enum ContourType {
    POINT,
    OPEN_PLANAR,
    OPEN_NONPLANAR,
    CLOSED_PLANAR,
    /// Closed; contours of one plane combine by exclusive or.
    CLOSEDPLANAR_XOR;

    public boolean closed() {
        return this == CLOSED_PLANAR || this == CLOSEDPLANAR_XOR;
    }
}
