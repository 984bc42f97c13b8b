package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.statistics.Funnel;
import isocentre.statistics.Measure;
import isocentre.statistics.Observed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelChartTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void placesThatAreAllAtTheEdgeOfThePossibleCanStillBeDrawn(double share) {
        List<Observed> observed = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new Observed("P" + i, share * 40 * i, 40 * i))
                .toList();
        Funnel funnel = Funnel.exact(Measure.PROPORTION, share, observed);
        Chart chart = FunnelChart.of(
                Heading.of("Course completed", ""),
                new Axis("Share of plans", Unit.PERCENT),
                "Plans",
                funnel,
                List.of());
        for (Size size : Size.values()) {
            String svg = chart.drawing(size).svg();
            assertThat(AccessibilityTest.all(AccessibilityTest.parse(svg)))
                    .filteredOn(element -> element.getTagName().equals("circle"))
                    .hasSizeGreaterThanOrEqualTo(8);
        }
        assertThat(chart.table().rows()).hasSize(8);
    }
}
