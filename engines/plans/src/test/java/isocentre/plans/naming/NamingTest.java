package isocentre.plans.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.naming.NameBook.Confirmation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    private final StandardNames names = new StandardNames();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "SpinalCord, SpinalCord, 1",
        "SPINAL CORD, SpinalCord, 0.9",
        "Parotid R, Parotid_R, 0.95",
        "LT PAROTID, Parotid_L, 0.95",
        "left parotid, Parotid_L, 0.95",
        "PATOTID_L, Parotid_L, 0.6",
        "BrainStem, Brainstem, 0.95",
        "Chiasm, OpticChiasm, 0.9",
        "Oesophagus, Esophagus, 0.9",
        "BLADDER, Bladder, 0.95"
    })
    @DisplayName("What people write leads to the standard name")
    void suggested(String written, String standard, double least) {
        Suggestion best = names.suggest(written).getFirst();
        assertThat(best.standard().name()).isEqualTo(standard);
        assertThat(best.confidence()).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parotid", "PTV1_50Gy", "zCTVopt", "iGTV", "ring 60", "", "7", "L", "Couch_Outer"})
    @DisplayName("No side is made up, no target renamed, and nonsense leads nowhere")
    void nothing(String written) {
        assertThat(names.suggest(written)).isEmpty();
    }

    @Test
    @DisplayName("A left is never suggested for a right")
    void sides() {
        assertThat(names.suggest("Parotid_L"))
                .extracting(suggestion -> suggestion.standard().name())
                .noneMatch(name -> name.endsWith("_R"));
    }

    @Test
    @DisplayName("A confirmation is remembered with who, when and where; the last one holds, the old one stays")
    void remembered() throws Exception {
        Path file = folder.resolve("names.csv");
        NameBook book = NameBook.read(file)
                .with(new Confirmation("Cord, upper", "SpinalCord", "A. Tester", LocalDate.of(2026, 1, 2), "a.dcm"))
                .with(new Confirmation("Cord, upper", "SpinalCanal", "B. Tester", LocalDate.of(2026, 1, 3), "b.dcm"));
        book.write(file);
        NameBook again = NameBook.read(file);
        assertThat(again.all()).isEqualTo(book.all()).hasSize(2);
        assertThat(again.of("Cord, upper").orElseThrow().standard()).isEqualTo("SpinalCanal");
        assertThat(again.of("cord, upper")).isEmpty();
    }

    @Test
    @DisplayName("A file that is no book is refused with its line")
    void refused() throws Exception {
        Path file = Files.writeString(folder.resolve("names.csv"), "structure,standard\nA,B\n");
        assertThatThrownBy(() -> NameBook.read(file)).hasMessageContaining("line 2");
    }
}
