package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DvhChartTest {
    private static final Pattern LINE = Pattern.compile("<path d=\"([^\"]*)\"[^>]*fill=\"none\"[^>]*>");

    private static String chart(int curves) {
        return DvhChart.of(
                        Heading.of("Volume that gets at least a dose", ""),
                        new Axis("Dose (Gy)", Unit.GRAY),
                        IntStream.range(0, curves)
                                .mapToObj(i -> new DvhCurve(
                                        "Region " + i, List.of(new DvhCurve.Point(0, 1), new DvhCurve.Point(50, 0.87))))
                                .toList())
                .svg();
    }

    @Test
    void aCurveFallsToNothingAtTheLargestDoseHoweverMuchGetsThat() {
        String path = LINE.matcher(chart(1)).results().findFirst().orElseThrow().group(1);
        List<String> numbers = Pattern.compile("[0-9.]+")
                .matcher(path)
                .results()
                .map(result -> result.group())
                .toList();
        int last = numbers.size();
        assertThat(numbers.get(last - 2)).as("straight down").isEqualTo(numbers.get(last - 4));
        assertThat(Double.parseDouble(numbers.get(last - 1)))
                .isGreaterThan(Double.parseDouble(numbers.get(last - 3)) + 100);
    }

    @Test
    void noTwoOfTheMostCurvesLookAlike() {
        assertThat(LINE.matcher(chart(DvhChart.MOST))
                        .results()
                        .map(result -> result.group().replaceFirst(" d=\"[^\"]*\"", "")))
                .hasSize(DvhChart.MOST)
                .doesNotHaveDuplicates();
    }
}
