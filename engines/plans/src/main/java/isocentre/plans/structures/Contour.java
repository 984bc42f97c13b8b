package isocentre.plans.structures;

import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import java.util.List;

/// One contour as the file has it: points in patient coordinates (mm), in order. A closed contour's last point joins
/// its first; if the file repeats the first point as the last, so does this. Nothing is mended or left out here:
/// what is unusable as a region, [#enclosesArea] says.
public final class Contour {
    /// mm²: what rounding leaves of points on a line is far less, the smallest contour anyone draws far more.
    private static final double NO_AREA = 1e-6;

    private final int number;
    private final ContourType type;
    private final List<Uid> images;
    private final double[] coordinates;

    /// @param number as in the file, or its place in the region of interest, from 1
    /// @param images the images it was drawn on; mostly one, often none
    /// @param coordinates x, y, z of each point in turn; all finite; not copied, so not to be changed afterwards
    public Contour(int number, ContourType type, List<Uid> images, double... coordinates) {
        if (coordinates.length % 3 != 0) {
            throw new IllegalArgumentException(coordinates.length + " coordinates are not whole points of three");
        }
        this.number = number;
        this.type = type;
        this.images = List.copyOf(images);
        this.coordinates = coordinates;
    }

    public int number() {
        return number;
    }

    public ContourType type() {
        return type;
    }

    public List<Uid> images() {
        return images;
    }

    /// How many points.
    public int size() {
        return coordinates.length / 3;
    }

    public double x(int point) {
        return coordinates[3 * point];
    }

    public double y(int point) {
        return coordinates[3 * point + 1];
    }

    public double z(int point) {
        return coordinates[3 * point + 2];
    }

    public Vector point(int point) {
        return new Vector(x(point), y(point), z(point));
    }

    /// The mean of the points; zero for none.
    public Vector middle() {
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int i = 0; i < coordinates.length; i += 3) {
            sx += coordinates[i];
            sy += coordinates[i + 1];
            sz += coordinates[i + 2];
        }
        int n = Math.max(1, size());
        return new Vector(sx / n, sy / n, sz / n);
    }

    /// The contour's area (mm²) as a vector along its normal, by Newell's method: anticlockwise seen from its tip.
    /// Also right for a plane in any direction, for keyholes (which cancel) and, in the mean, for a contour that is
    /// not quite flat.
    public Vector areaVector() {
        Vector middle = middle();
        double ax = 0;
        double ay = 0;
        double az = 0;
        int n = size();
        for (int i = 0; i < n; i++) {
            int j = i + 1 == n ? 0 : i + 1;
            double ux = x(i) - middle.x();
            double uy = y(i) - middle.y();
            double uz = z(i) - middle.z();
            double vx = x(j) - middle.x();
            double vy = y(j) - middle.y();
            double vz = z(j) - middle.z();
            ax += uy * vz - uz * vy;
            ay += uz * vx - ux * vz;
            az += ux * vy - uy * vx;
        }
        return new Vector(ax / 2, ay / 2, az / 2);
    }

    /// How far the points lie from the plane through their mean across the given normal, at most, in mm.
    public double offPlane(Vector normal) {
        Vector middle = middle();
        double most = 0;
        for (int i = 0; i < size(); i++) {
            most = Math.max(most, Math.abs(point(i).minus(middle).dot(normal)));
        }
        return most;
    }

    /// Whether it bounds a region: closed, at least three points, an area above rounding.
    public boolean enclosesArea() {
        return type.closed() && size() >= 3 && areaVector().length() > NO_AREA;
    }
}
