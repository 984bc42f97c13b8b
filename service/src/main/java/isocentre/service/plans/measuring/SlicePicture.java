package isocentre.service.plans.measuring;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.DoseField;
import isocentre.plans.geometry.Vector;
import isocentre.plans.images.ImagePlane;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.Roi;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

/// A slice as a PNG: the image in grey, the dose as a wash of colour, the structures as outlines. Seen from the feet,
/// the patient's left on the right, as is usual.
final class SlicePicture {
    private static final int WIDTH = 640;
    private static final double WINDOW_LOW = -160;
    private static final double WINDOW_HIGH = 240;
    private static final double LEAST_SHOWN = 0.1;

    private final ImagePlane plane;
    private final BufferedImage picture;
    private final double left;
    private final double front;
    private final double scale;

    SlicePicture(ImagePlane plane) {
        this.plane = plane;
        Vector corner = plane.origin();
        Vector end = corner.plus(plane.orientation().row().times(plane.columnSpacing() * (plane.columns() - 1)))
                .plus(plane.orientation().column().times(plane.rowSpacing() * (plane.rows() - 1)));
        this.left = Math.min(corner.x(), end.x());
        this.front = Math.min(corner.y(), end.y());
        double width = Math.max(1, Math.abs(end.x() - corner.x()));
        double height = Math.max(1, Math.abs(end.y() - corner.y()));
        this.scale = WIDTH / Math.max(width, height);
        this.picture = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
    }

    private Vector point(int x, int y) {
        return new Vector(
                left + (x + 0.5) / scale,
                front + (y + 0.5) / scale,
                plane.origin().z());
    }

    SlicePicture image(float[] hounsfield) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Vector from = point(x, y).minus(plane.origin());
                int column = (int) Math.round(from.dot(plane.orientation().row()) / plane.columnSpacing());
                int row = (int) Math.round(from.dot(plane.orientation().column()) / plane.rowSpacing());
                int place = row * plane.columns() + column;
                boolean inside = column >= 0 && column < plane.columns() && row >= 0 && place < hounsfield.length;
                double share = inside ? (hounsfield[place] - WINDOW_LOW) / (WINDOW_HIGH - WINDOW_LOW) : 0;
                int grey = (int) (255 * Math.clamp(share, 0, 1));
                picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return this;
    }

    /// @param most Gy, where the colours end
    SlicePicture dose(DoseGrid grid, double most) {
        DoseField field = new DoseField(grid);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                OptionalDouble dose = field.at(point(x, y));
                double share = dose.orElse(0) / most;
                if (share >= LEAST_SHOWN) {
                    picture.setRGB(x, y, mixed(new Color(picture.getRGB(x, y)), wash(share)));
                }
            }
        }
        return this;
    }

    /// From blue for little to red for most.
    static Color wash(double share) {
        return Color.getHSBColor((float) (0.66 * (1 - Math.clamp(share, 0, 1))), 1f, 1f);
    }

    private static int mixed(Color under, Color over) {
        return new Color(
                        (13 * under.getRed() + 7 * over.getRed()) / 20,
                        (13 * under.getGreen() + 7 * over.getGreen()) / 20,
                        (13 * under.getBlue() + 7 * over.getBlue()) / 20)
                .getRGB();
    }

    /// Outlines whose plane lies within half a spacing.
    SlicePicture outlines(List<Roi> rois, double within) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(2));
        for (Roi roi : rois) {
            graphics.setColor(new Color(roi.colour().orElse(0xFFFFFF)));
            for (Contour contour : roi.contours()) {
                if (contour.size() > 1 && Math.abs(contour.z(0) - plane.origin().z()) <= within) {
                    graphics.draw(path(contour));
                }
            }
        }
        graphics.dispose();
        return this;
    }

    private Path2D path(Contour contour) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < contour.size(); i++) {
            double x = (contour.x(i) - left) * scale;
            double y = (contour.y(i) - front) * scale;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (contour.type().closed()) {
            path.closePath();
        }
        return path;
    }

    byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
