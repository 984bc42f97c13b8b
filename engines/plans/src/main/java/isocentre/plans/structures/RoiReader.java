package isocentre.plans.structures;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Brings together what three sequences say of each region of interest: its name, its contours, what it is.
final class RoiReader {
    private static final Tag ROIS = Dictionary.tag("StructureSetROISequence");
    private static final Tag NUMBER = Dictionary.tag("ROINumber");
    private static final Tag NAME = Dictionary.tag("ROIName");
    private static final Tag DESCRIPTION = Dictionary.tag("ROIDescription");
    private static final Tag FRAME = Dictionary.tag("ReferencedFrameOfReferenceUID");
    private static final Tag ALGORITHM = Dictionary.tag("ROIGenerationAlgorithm");
    private static final Tag VOLUME = Dictionary.tag("ROIVolume");
    private static final Tag CONTOURED = Dictionary.tag("ROIContourSequence");
    private static final Tag OBSERVED = Dictionary.tag("RTROIObservationsSequence");
    private static final Tag REFERENCED = Dictionary.tag("ReferencedROINumber");
    private static final Tag COLOUR = Dictionary.tag("ROIDisplayColor");
    private static final Tag CONTOURS = Dictionary.tag("ContourSequence");
    private static final Tag TYPE = Dictionary.tag("RTROIInterpretedType");
    private static final Tag PROPERTIES = Dictionary.tag("ROIPhysicalPropertiesSequence");
    private static final Tag PROPERTY = Dictionary.tag("ROIPhysicalProperty");
    private static final Tag PROPERTY_VALUE = Dictionary.tag("ROIPhysicalPropertyValue");

    private final Place top;
    private final Map<Integer, @Nullable Place> named = new LinkedHashMap<>();
    private final Map<Integer, List<Place>> contoured;
    private final Map<Integer, List<Place>> observed;

    RoiReader(Place top) {
        this.top = top;
        this.contoured = byNumber(CONTOURED);
        this.observed = byNumber(OBSERVED);
    }

    List<Roi> read() {
        for (Place roi : top.items(ROIS)) {
            OptionalInt number = roi.integer(NUMBER);
            if (number.isEmpty()) {
                roi.loss(NUMBER, "the region '" + roi.text(NAME) + "' has no number", "its contours cannot be found");
            } else if (named.putIfAbsent(number.getAsInt(), roi) != null) {
                roi.loss(
                        NUMBER,
                        "the number " + number.getAsInt() + " is taken by another region",
                        "the region '" + roi.text(NAME) + "' is left out");
            }
        }
        contoured.forEach((number, places) -> {
            if (!named.containsKey(number)) {
                places.getFirst()
                        .doubt(
                                REFERENCED,
                                "there are contours of a region " + number + " that is not listed",
                                "they are kept under the name 'ROI " + number + "'");
                named.put(number, null);
            }
        });
        List<Roi> rois = new ArrayList<>();
        named.forEach((number, place) -> rois.add(roi(number, place)));
        return rois;
    }

    private Roi roi(int number, @Nullable Place place) {
        String name = place == null ? "" : place.text(NAME);
        String shown = name.isEmpty() ? "ROI " + number : name;
        List<Place> drawn = contoured.getOrDefault(number, List.of());
        List<Place> seen = observed.getOrDefault(number, List.of());
        ContourReader contours = new ContourReader(top.issues(), "ROI " + number + " '" + shown + "'");
        drawn.stream().flatMap(item -> item.items(CONTOURS).stream()).forEach(contours::read);
        return new Roi(
                number,
                shown,
                place == null ? "" : place.text(DESCRIPTION),
                type(seen),
                place == null ? "" : place.text(ALGORITHM),
                place == null ? Optional.empty() : place.uid(FRAME),
                colour(drawn),
                place == null ? OptionalDouble.empty() : place.number(VOLUME),
                density(seen),
                contours.contours());
    }

    private static RoiType type(List<Place> seen) {
        for (Place place : seen) {
            String text = place.text(TYPE);
            if (!text.isEmpty()) {
                return place.word(TYPE, RoiType.class).orElse(RoiType.OTHER);
            }
        }
        return RoiType.NOT_STATED;
    }

    private static OptionalInt colour(List<Place> drawn) {
        for (Place place : drawn) {
            double[] rgb = place.numbers(COLOUR);
            if (rgb.length == 3) {
                return OptionalInt.of(part(rgb[0]) << 16 | part(rgb[1]) << 8 | part(rgb[2]));
            }
        }
        return OptionalInt.empty();
    }

    private static int part(double intensity) {
        return (int) Math.clamp(Double.isNaN(intensity) ? 0 : intensity, 0, 255);
    }

    private static OptionalDouble density(List<Place> seen) {
        return seen.stream()
                .flatMap(place -> place.items(PROPERTIES).stream())
                .filter(property -> property.text(PROPERTY).equals("REL_ELEC_DENSITY"))
                .map(property -> property.number(PROPERTY_VALUE))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private Map<Integer, List<Place>> byNumber(Tag sequence) {
        Map<Integer, List<Place>> byNumber = new LinkedHashMap<>();
        for (Place item : top.items(sequence)) {
            OptionalInt number = item.integer(REFERENCED);
            if (number.isPresent()) {
                byNumber.computeIfAbsent(number.getAsInt(), any -> new ArrayList<>())
                        .add(item);
            } else {
                item.loss(REFERENCED, "it is missing", "the item belongs to no region and is left out");
            }
        }
        return byNumber;
    }
}
