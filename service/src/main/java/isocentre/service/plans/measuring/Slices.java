package isocentre.service.plans.measuring;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import isocentre.plans.images.Image;
import isocentre.plans.images.ImagePlane;
import isocentre.plans.images.ImageSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The transverse planes of a case that can be shown: those of its images, or of its dose where there are none.
public record Slices(List<Slice> all) {
    private static final Tag PIXELS = Dictionary.tag("PixelData");
    private static final Tag SLOPE = Dictionary.tag("RescaleSlope");
    private static final Tag INTERCEPT = Dictionary.tag("RescaleIntercept");
    private static final Tag SIGNED = Dictionary.tag("PixelRepresentation");
    private static final Tag BITS = Dictionary.tag("BitsAllocated");

    /// One plane.
    ///
    /// @param image that shows it; null where there is only dose
    public record Slice(ImagePlane plane, @Nullable Image image) {
        /// mm, towards the head.
        public double height() {
            return plane.origin().z();
        }
    }

    static Slices of(Measured one) {
        List<Slice> all = new ArrayList<>();
        one.found().images().stream()
                .map(link -> link.object())
                .max(Comparator.comparingInt(
                        (ImageSeries series) -> series.images().size()))
                .ifPresent(series -> {
                    for (Image image : series.images()) {
                        image.planes().stream()
                                .filter(plane -> image.planes().size() == 1
                                        && plane.orientation().transverse())
                                .forEach(plane -> all.add(new Slice(plane, image)));
                    }
                });
        if (all.isEmpty()) {
            one.grid()
                    .map(grid -> grid.geometry())
                    .filter(geometry -> geometry.orientation().transverse())
                    .ifPresent(geometry -> {
                        for (int frame = 0; frame < geometry.frames(); frame++) {
                            all.add(new Slice(plane(geometry, frame), null));
                        }
                    });
        }
        all.sort(Comparator.comparingDouble(Slice::height));
        return new Slices(List.copyOf(all));
    }

    private static ImagePlane plane(GridGeometry geometry, int frame) {
        Vector corner = geometry.centre(0, 0, frame);
        return new ImagePlane(
                corner,
                geometry.orientation(),
                geometry.columnSpacing(),
                geometry.rowSpacing(),
                geometry.columns(),
                geometry.rows());
    }

    /// The Hounsfield numbers of an image, row by row; empty where its pixels cannot be shown.
    static Optional<float[]> hounsfield(String name, byte[] file) {
        if (!(DicomFile.read(name, file, PixelData.KEEP, Limits.STANDARD)
                instanceof Reading.Readable(DicomFile read))) {
            return Optional.empty();
        }
        Place top = Place.of(read, new Issues(name));
        Optional<Value> pixels = read.dataset().value(PIXELS);
        if (pixels.isEmpty() || pixels.get().fragments() || top.integer(BITS).orElse(0) != 16) {
            return Optional.empty();
        }
        boolean signed = top.integer(SIGNED).orElse(0) == 1;
        double slope = top.number(SLOPE).orElse(1);
        double intercept = top.number(INTERCEPT).orElse(0);
        var buffer = pixels.get().buffer();
        float[] values = new float[pixels.get().length() / 2];
        for (int i = 0; i < values.length; i++) {
            short raw = buffer.getShort(2 * i);
            values[i] = (float) (slope * (signed ? raw : raw & 0xFFFF) + intercept);
        }
        return Optional.of(values);
    }
}
