package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.statistics.Funnel;
import isocentre.statistics.Measure;
import isocentre.statistics.Observed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void aPlaceIsMarkedByTheLimitsThatAreDrawnAlone() {
        List<Observed> observed = List.of(
                new Observed("Usual", 160, 200), new Observed("Alert", 145, 200), new Observed("Alarm", 110, 200));
        Funnel funnel = Funnel.exact(Measure.PROPORTION, 0.8, observed);
        assertThat(standings(funnel, FunnelLines.BOTH))
                .containsExactly("below the 99.8% limit", "below the 95% limit", "within the limits");
        assertThat(standings(funnel, FunnelLines.P95))
                .containsExactly("below the 95% limit", "below the 95% limit", "within the limits");
        assertThat(standings(funnel, FunnelLines.P99_8))
                .containsExactly("below the 99.8% limit", "within the limits", "within the limits");
        Chart outer = chart(funnel, FunnelLines.P99_8);
        assertThat(outer.caption()).contains("Limits are 99.8%, by chance alone");
        assertThat(outer.description())
                .contains("1 beyond the 99.8% limits: Alarm")
                .doesNotContain("95%");
        assertThat(outer.table().headers()).contains("99.8% limits").doesNotContain("95% limits");
        assertThat(outer.svg()).doesNotContain("95% limits");
        assertThat(chart(funnel, FunnelLines.P95).description()).contains("2 beyond the 95% limits: Alarm, Alert");
    }

    private static List<String> standings(Funnel funnel, FunnelLines lines) {
        return chart(funnel, lines).table().rows().stream().map(List::getLast).toList();
    }

    private static Chart chart(Funnel funnel, FunnelLines lines) {
        return FunnelChart.of(
                Heading.of("Within 31 days", ""),
                new Axis("Share of treatments", Unit.PERCENT),
                "Treatments",
                funnel,
                lines,
                List.of());
    }
}
