package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every indicator offers an equity view, or says why it has none (L8).
class EquityViewTest {
    private static final WrittenSite SITE = WrittenSite.mixed();

    static Stream<Indicator> indicators() {
        return Indicators.all().stream();
    }

    private static Element section(String id) {
        return SITE.first("indicators/" + id + ".html", "section[aria-labelledby=people]");
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void thePageHasFiguresByAgeAndSexOrTheReason(Indicator indicator) {
        Element section = section(indicator.id());
        if (indicator.noEquity().isEmpty()) {
            assertThat(section.select("svg")).as("pictures").isNotEmpty();
            assertThat(section.select("table th").eachText()).contains("People", "65 to 74", "Female");
            assertThat(section.text()).contains("a question, not a verdict").contains("not adjusted");
        } else {
            assertThat(section.text()).contains(indicator.noEquity());
            assertThat(section.select("svg, table")).isEmpty();
        }
    }

    @Test
    void aGroupOfFewKeepsItsRowAndShowsNeitherValueNorCounts() {
        assertThat(section("FRX-01").select("tr:contains(Not known)").eachText())
                .containsExactly("Not known Age too few", "Not known (not recorded) Sex too few");
    }

    @Test
    void thePartsOfAnIndicatorDoNotRepeatItsPeople() {
        assertThat(SITE.page("indicators/FRX-01.html").select("#parts")).isEmpty();
    }
}
