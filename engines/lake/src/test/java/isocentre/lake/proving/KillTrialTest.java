package isocentre.lake.proving;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Synthesis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three points; `prove` kills at fifty.
class KillTrialTest {
    @TempDir
    Path folder;

    @Test
    void aLoadKilledAtRandomPointsAndRepeatedIsAsOneNeverKilled() throws Exception {
        Path nation = folder.resolve("nation");
        Synthesis.of(1, Month.of("2024-05"), 7, 0.003, 0).write(nation);
        List<String> program = new ArrayList<>(List.of(LoadAlone.class.getName(), KillTrial.HOME));
        for (String provider : List.of("RR8", "R1H", "RYJ")) {
            program.add(nation.resolve(provider).toString());
        }
        KillTrial.Outcome outcome = new KillTrial(folder, program, 3, said -> {}).run(3);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(3);
    }
}
