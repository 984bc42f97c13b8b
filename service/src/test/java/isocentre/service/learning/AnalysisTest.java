package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final Analysis ONE = new Analysis(
            "FRX-01",
            "ODN-06",
            Analysis.Method.COMPARISON,
            new Month(2024, 4),
            new Month(2024, 10),
            1,
            List.of("TIM-01", "FRX-02"),
            Collections.emptySortedMap());

    @Test
    @DisplayName(
            "Providers that took a change up are read back with their months, and make a comparison for England too")
    void takenUp() {
        SortedMap<String, Month> adopted = new TreeMap<>(Map.of("RM1", new Month(2024, 10), "RGT", new Month(2025, 1)));
        Analysis england = new Analysis(
                "FRX-01",
                "ENG",
                Analysis.Method.SERIES,
                ONE.from(),
                ONE.change(),
                0,
                List.of(),
                Collections.emptySortedMap());
        Analysis compared = england.adopted(adopted);
        assertThat(compared.method()).isEqualTo(Analysis.Method.COMPARISON);
        assertThat(Analysis.read(compared.yaml())).isEqualTo(compared);
        assertThat(compared.yaml()).endsWith("adopted:\n  RGT: \"2025-01\"\n  RM1: \"2024-10\"\n");
        assertThat(england.adopted(Collections.emptySortedMap())).isEqualTo(england);
        assertThat(compared.adopted(Collections.emptySortedMap()))
                .as("where those that adopted went back, it is put as if nobody had")
                .isEqualTo(england);
    }

    @Test
    @DisplayName("What is written as a file is read back as it was")
    void file() {
        assertThat(Analysis.read(ONE.yaml())).isEqualTo(ONE);
        assertThat(ONE.yaml()).contains("indicator: FRX-01", "change: \"2024-10\"", "[TIM-01, FRX-02]");
    }

    @Test
    @DisplayName("A file that is not whole is refused with the line that is wrong")
    void refused() {
        assertThatThrownBy(() -> Analysis.read("indicator: FRX-01\n")).hasMessageContaining("place");
        assertThatThrownBy(() -> Analysis.read(ONE.yaml().replace("comparison", "guess")))
                .hasMessageContaining("guess");
        assertThatThrownBy(() -> Analysis.read(ONE.yaml().replace("2024-10", "2024-03")))
                .hasMessageContaining("not after");
        assertThatThrownBy(() -> Analysis.read(ONE.yaml().replace("ODN-06", "RM1")))
                .hasMessageContaining("no network");
    }
}
