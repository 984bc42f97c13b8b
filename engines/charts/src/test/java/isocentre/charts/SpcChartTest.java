package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.statistics.Direction;
import isocentre.statistics.ProcessLimits;
import isocentre.statistics.XmR;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SpcChartTest {
    private static Chart chart(Unit unit, List<Double> values) {
        XmR process = XmR.of(values, XmR.Settings.of(Direction.UP));
        List<Reading> readings = IntStream.range(0, values.size())
                .mapToObj(i -> Reading.of(YearMonth.of(2024, 4).plusMonths(i), Value.of(values.get(i), "")))
                .toList();
        return SpcChart.of(Heading.of("A place", ""), new Axis("Share", unit), process, readings, null);
    }

    private static List<String> texts(Chart chart) {
        return AccessibilityTest.all(AccessibilityTest.parse(chart.svg())).stream()
                .filter(element -> element.getTagName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }

    private static long dashed(Chart chart) {
        return AccessibilityTest.all(AccessibilityTest.parse(chart.svg())).stream()
                .filter(element -> element.getTagName().equals("line")
                        && element.getAttribute("stroke").equals(Ink.LIMIT)
                        && element.getAttribute("stroke-dasharray").equals("5 3")
                        // The legend's sample is short.
                        && Double.parseDouble(element.getAttribute("x2"))
                                        - Double.parseDouble(element.getAttribute("x1"))
                                > 100)
                .count();
    }

    @Test
    void aLimitAboveTheWholeIsToldWithItsNumberAndNotDrawn() {
        Chart chart = chart(Unit.PERCENT, List.of(0.83, 0.74, 0.61, 0.9, 0.8));
        ProcessLimits limits = XmR.of(List.of(0.83, 0.74, 0.61, 0.9, 0.8), XmR.Settings.of(Direction.UP))
                .limits()
                .getLast();
        assertThat(limits.upper()).isGreaterThan(1);
        assertThat(texts(chart)).contains("No upper limit").noneMatch(text -> text.startsWith("Upper"));
        assertThat(texts(chart)).noneMatch(text -> text.matches("1[1-9]\\d%"));
        assertThat(dashed(chart)).isEqualTo(1);
        String upper = Unit.PERCENT.words(limits.upper());
        assertThat(chart.caption())
                .contains("The upper limit (" + upper + ") is more than can be: no value can cross it");
        assertThat(chart.table().rows().getFirst()).contains(upper + " (cannot be crossed)");
    }

    @Test
    void aLimitBelowNothingIsToldWithItsNumberAndNotDrawn() {
        Chart chart = chart(Unit.COUNT, List.of(1.0, 9.0, 2.0, 8.0, 1.0));
        assertThat(texts(chart)).contains("No lower limit").noneMatch(text -> text.startsWith("−"));
        assertThat(dashed(chart)).isEqualTo(1);
        assertThat(chart.caption()).contains("The lower limit (−").contains("is less than can be");
    }

    @Test
    void limitsThatCanBeCrossedAreBothDrawn() {
        Chart chart = chart(Unit.PERCENT, List.of(0.83, 0.82, 0.83, 0.84));
        assertThat(dashed(chart)).isEqualTo(2);
        assertThat(chart.caption()).doesNotContain("cannot").doesNotContain("no value");
        assertThat(texts(chart)).anyMatch(text -> text.startsWith("Upper 8"));
    }

    @Test
    void aProcessThatNeverMovesIsDrawnBelowTheWhole() {
        Chart chart = chart(Unit.PERCENT, List.of(1.0, 1.0, 1.0, 1.0));
        assertThat(texts(chart)).contains("100%", "Mean 100.0%").noneMatch(text -> text.matches("1[0-9][1-9]%"));
    }

    @Test
    void levelsStandOnTheirWholeScaleAndNoLimitLiesBesideIt() {
        Chart chart = chart(Unit.LEVEL, List.of(1.0, 3.0, 5.0, 5.0));
        assertThat(chart.svg()).contains(">1<", ">5<").doesNotContain(">0<", ">6<");
        assertThat(chart.caption()).contains("is more than can be");
        assertThat(chart(Unit.LEVEL, List.of(2.0, 2.0)).svg()).contains(">1<", ">5<");
    }
}
