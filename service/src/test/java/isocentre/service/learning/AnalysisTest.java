package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Month;
import java.util.List;
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
            List.of("TIM-01", "FRX-02"));

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
