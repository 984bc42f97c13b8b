package isocentre.plans.images;

import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts images into series, and the slices of a series into their order in space.
final class SeriesSorting {
    private static final double SAME = 0.01;

    private SeriesSorting() {}

    /// What images of one stack share. Directions are compared to three digits.
    private record Stack(Optional<Uid> series, Optional<Uid> frame, List<Long> directions) {
        static Stack of(Image image) {
            List<Long> directions = image.planes().stream()
                    .findFirst()
                    .map(plane -> digits(plane.orientation()))
                    .orElse(List.of());
            return new Stack(image.instance().series(), image.instance().frameOfReference(), directions);
        }

        private static List<Long> digits(Orientation orientation) {
            return Stream.of(orientation.row(), orientation.column())
                    .flatMap(direction -> Stream.of(direction.x(), direction.y(), direction.z()))
                    .map(cosine -> Math.round(1000 * cosine))
                    .toList();
        }
    }

    static List<ImageSeries> sort(List<Image> images) {
        Map<Stack, List<Image>> stacks = new LinkedHashMap<>();
        images.forEach(image -> stacks.computeIfAbsent(Stack.of(image), any -> new ArrayList<>())
                .add(image));
        return stacks.values().stream().map(SeriesSorting::series).toList();
    }

    private static ImageSeries series(List<Image> stack) {
        List<Image> sorted = stack.stream()
                .sorted(Comparator.comparingDouble((Image image) -> height(image))
                        .thenComparing(image -> image.instance().source()))
                .toList();
        double[] heights = sorted.stream()
                .flatMap(image -> image.planes().stream())
                .mapToDouble(plane -> height(plane))
                .sorted()
                .toArray();
        double[] gaps = new double[Math.max(0, heights.length - 1)];
        Arrays.setAll(gaps, i -> heights[i + 1] - heights[i]);
        Image first = sorted.getFirst();
        return new ImageSeries(
                first.instance().series().orElse(first.instance().uid()),
                first.instance().frameOfReference(),
                first.instance().modality(),
                first.instance().seriesDescription(),
                sorted,
                spacing(gaps),
                wide(gaps));
    }

    private static double height(Image image) {
        return image.planes().isEmpty()
                ? Double.MAX_VALUE
                : height(image.planes().getFirst());
    }

    private static double height(ImagePlane plane) {
        Vector normal = plane.orientation().normal();
        return plane.origin().dot(normal);
    }

    private static OptionalDouble spacing(double[] gaps) {
        if (gaps.length == 0) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(gaps).average().orElse(0);
        return Arrays.stream(gaps).allMatch(gap -> Math.abs(gap - mean) <= SAME)
                ? OptionalDouble.of(mean)
                : OptionalDouble.empty();
    }

    private static int wide(double[] gaps) {
        if (gaps.length == 0) {
            return 0;
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        return (int) Arrays.stream(gaps).filter(gap -> gap > 1.5 * usual).count();
    }
}
