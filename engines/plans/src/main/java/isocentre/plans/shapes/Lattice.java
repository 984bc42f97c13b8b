package isocentre.plans.shapes;

/// Lines in a plane, upright and level, at equal distances: those on which the centres of a dose grid's
/// voxels lie.
/// Between them a trilinear dose is smooth, across them it bends.
public record Lattice(Lines x, Lines y) {
    /// @param at where one of them runs, mm
    /// @param apart from each to the next, mm
    public record Lines(double at, double apart) {
        public Lines {
            if (!Double.isFinite(at) || !(apart > 0) || Double.isInfinite(apart)) {
                throw new IllegalArgumentException("lines at " + at + ", " + apart + " mm apart");
            }
        }

        /// How many cells of a raster lie between two lines.
        public int cells(double side) {
            return (int) Math.max(1, Math.round(apart / side));
        }

        /// How many cells lie between the line before a place and the place.
        public int before(double place, double side) {
            return (int) Math.floorMod(Math.round((place - at) / side), (long) cells(side));
        }
    }
}
