package isocentre.plans.structures;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.Tag;
import isocentre.plans.geometry.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Reads the contours of one region and looks them over. What is the same for many contours is told once.
final class ContourReader {
    private static final Tag TYPE = Dictionary.tag("ContourGeometricType");
    private static final Tag NUMBER = Dictionary.tag("ContourNumber");
    private static final Tag COUNT = Dictionary.tag("NumberOfContourPoints");
    private static final Tag DATA = Dictionary.tag("ContourData");

    /// A planar contour may be this far from flat, in mm: files round their coordinates.
    private static final double FLAT = 0.1;

    /// A point further from the origin than this, in mm, is not in a patient.
    private static final double FAR = 10_000;

    private final Issues issues;
    private final String region;
    private final List<Contour> contours = new ArrayList<>();

    ContourReader(Issues issues, String region) {
        this.issues = issues;
        this.region = region;
    }

    void read(Place place) {
        int number = place.integer(NUMBER).orElse(contours.size() + 1);
        double[] coordinates = place.numbers(DATA);
        String where = region + ", contour " + number;
        if (coordinates.length == 0) {
            issues.loss(where, "it has no points", "it is left out");
            return;
        }
        if (coordinates.length % 3 != 0) {
            issues.doubt(
                    where,
                    "its " + coordinates.length + " coordinates are not whole points of three",
                    "those after the last whole point are left out");
            coordinates = Arrays.copyOf(coordinates, coordinates.length / 3 * 3);
        }
        OptionalInt stated = place.integer(COUNT);
        if (stated.isPresent() && stated.getAsInt() != coordinates.length / 3) {
            issues.doubt(
                    where,
                    "it states " + stated.getAsInt() + " points and has " + coordinates.length / 3,
                    "the points that are there are used");
        }
        double[] usable = usable(coordinates, where);
        if (usable.length == 0) {
            return;
        }
        contours.add(
                new Contour(number, type(place, usable.length / 3, where), StructureSetReader.images(place), usable));
    }

    private ContourType type(Place place, int points, String where) {
        return place.word(TYPE, ContourType.class).orElseGet(() -> {
            ContourType taken = points == 1 ? ContourType.POINT : ContourType.CLOSED_PLANAR;
            issues.doubt(where, "it does not say whether it is closed, open or a point", "it is taken for " + taken);
            return taken;
        });
    }

    /// Without points that are not numbers or lie nowhere near a patient.
    private double[] usable(double[] coordinates, String where) {
        int kept = 0;
        for (int i = 0; i < coordinates.length; i += 3) {
            if (near(coordinates[i]) && near(coordinates[i + 1]) && near(coordinates[i + 2])) {
                kept += 3;
            }
        }
        if (kept == coordinates.length) {
            return coordinates;
        }
        issues.loss(
                where,
                (coordinates.length - kept) / 3 + " of its points are unreadable or more than 10 m away",
                "they are left out, so its shape is not what was drawn");
        double[] usable = new double[kept];
        int to = 0;
        for (int i = 0; i < coordinates.length; i += 3) {
            if (near(coordinates[i]) && near(coordinates[i + 1]) && near(coordinates[i + 2])) {
                usable[to++] = coordinates[i];
                usable[to++] = coordinates[i + 1];
                usable[to++] = coordinates[i + 2];
            }
        }
        return usable;
    }

    private static boolean near(double coordinate) {
        return Math.abs(coordinate) <= FAR;
    }

    List<Contour> contours() {
        List<Contour> closed =
                contours.stream().filter(contour -> contour.type().closed()).toList();
        tell(
                Severity.LOSS,
                closed.stream().filter(contour -> contour.size() < 3).toList(),
                "of fewer than three points",
                "they enclose no area and count for nothing in a volume");
        tell(
                Severity.LOSS,
                closed.stream()
                        .filter(contour -> contour.size() >= 3 && !contour.enclosesArea())
                        .toList(),
                "without area",
                "they count for nothing in a volume");
        tell(
                Severity.DOUBT,
                closed.stream().filter(ContourReader::bent).toList(),
                "not flat to 0.1 mm",
                "they are measured as if flat");
        return contours;
    }

    private static boolean bent(Contour contour) {
        Vector area = contour.areaVector();
        return area.length() > 0 && contour.offPlane(area.unit()) > FLAT;
    }

    private void tell(Severity severity, List<Contour> some, String what, String consequence) {
        if (!some.isEmpty()) {
            String numbers = String.join(
                    ", ",
                    some.stream()
                            .limit(5)
                            .map(contour -> Integer.toString(contour.number()))
                            .toList());
            issues.add(
                    severity,
                    region,
                    some.size() + " of its closed contours are " + what + " (contour " + numbers
                            + (some.size() > 5 ? ", …" : "") + ")",
                    consequence);
        }
    }
}
