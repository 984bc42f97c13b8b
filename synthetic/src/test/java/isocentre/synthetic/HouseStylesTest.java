package isocentre.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every provider writes in its own way, and among them every way is met that a national office meets.
class HouseStylesTest {
    private final Nation nation =
            new Nation(new Options(12, new Month(2024, 4), 1, 0.01, 0, Options.Styles.VARIED), CaseMix.read());

    private List<HouseStyle> styles() {
        List<HouseStyle> styles = new ArrayList<>();
        HouseStyle.read().forEach((code, style) -> {
            if (nation.centres().stream().anyMatch(centre -> centre.name().equals(code))) {
                styles.add(style);
            }
        });
        return styles;
    }

    private Collection<Object> all(Function<HouseStyle, Object> part) {
        return styles().stream().map(part).distinct().toList();
    }

    @Test
    void everyProviderHasAStyle() {
        assertThat(styles()).hasSameSizeAs(nation.centres()).hasSizeGreaterThan(48);
    }

    @Test
    void theStylesHoldEveryFormThatSendersUse() {
        assertThat(all(HouseStyle::delimiter)).containsExactlyInAnyOrder(',', ';', '\t', '|');
        assertThat(all(style -> style.charset().name()))
                .containsExactlyInAnyOrder("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252");
        assertThat(all(HouseStyle::mark)).hasSize(2);
        assertThat(all(HouseStyle::lineEnd)).containsExactlyInAnyOrder("\n", "\r\n");
        assertThat(all(HouseStyle::header)).containsExactlyInAnyOrder((Object[]) HouseStyle.Header.values());
        assertThat(all(HouseStyle::packing)).containsExactlyInAnyOrder((Object[]) HouseStyle.Packing.values());
        assertThat(all(HouseStyle::quoting)).containsExactlyInAnyOrder((Object[]) HouseStyle.Quoting.values());
        assertThat(all(HouseStyle::shuffled)).hasSize(2);
        assertThat(all(HouseStyle::dayFirst)).hasSize(2);
        assertThat(all(HouseStyle::byTime)).hasSize(2);
        assertThat(all(HouseStyle::lineBreaks)).hasSize(2);
        assertThat(all(HouseStyle::version5)).hasSize(2);
    }

    @Test
    void aRunThatBeginsBeforeVersion6WasInForceIsWrittenInVersion5() {
        for (Options.Styles styles : Options.Styles.values()) {
            assertThat(new Nation(new Options(1, new Month(2022, 3), 1, 0.01, 0, styles), CaseMix.read()).centres())
                    .allMatch(Centre::version5);
            assertThat(new Nation(new Options(1, new Month(2022, 4), 1, 0.01, 0, styles), CaseMix.read()).centres())
                    .anyMatch(centre -> !centre.version5());
        }
    }
}
