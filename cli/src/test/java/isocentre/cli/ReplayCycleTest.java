package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCycleTest {
    private static String run(int exit, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.commandLine().execute(arguments)).isEqualTo(exit);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("cycle: the published cycles are named, and one is played to its end with before and after")
    void played(@TempDir Path folder) throws Exception {
        assertThat(run(0, "cycle")).contains("head-and-neck-interruptions", "breast-five-fractions");
        Path page = folder.resolve("cycle.html");
        String told = run(0, "cycle", "head-and-neck-interruptions", "--out", page.toString());
        assertThat(told)
                .contains("4. Change", "May not be closed", "May be closed")
                .contains("62.0% (59.5 to 64.5)", "87.9% (84.4 to 90.8)", "difference +25.9 points");
        assertThat(Files.readString(page))
                .contains(
                        "<svg", "57.5% (55.5 to 59.4)", "about 350 of 398", "What must not be held against each other");
    }

    @Test
    @DisplayName("cycle: an unknown one is refused with the names of those that there are")
    void unknown() {
        assertThat(run(2, "cycle", "nothing")).isEmpty();
    }
}
