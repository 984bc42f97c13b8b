package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `check` prints on a terminal that knows ASCII only.
class CheckTest {
    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void takeTheTerminalsPlace() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
    }

    @AfterEach
    void giveItBack() {
        System.setOut(terminal);
    }

    private String check(String format) throws IOException {
        Path file = folder.resolve("RTDSUK_CSV1_Attendance_RR8_202404.csv");
        Files.writeString(file, """
                RADIOTHERAPY_ATTENDANCE_IDENTIFIER,NHS_NUMBER,LOCAL_PATIENT_IDENTIFIER,PERSON_STATED_GENDER_CODE,GRÖSSE
                A1,,P1,1,1
                """);
        assertThat(Main.commandLine().execute("check", file.toString(), "--format", format))
                .isEqualTo(Main.REJECTED);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "html"})
    void whatAProgramReadsIsUtf8WhereverItRuns(String format) throws IOException {
        assertThat(check(format)).contains("GRÖSSE");
    }

    @Test
    void whatAPersonReadsIsInTheTerminalsOwnEncoding() throws IOException {
        assertThat(check("text")).contains("GR?SSE").doesNotContain("Ö");
    }
}
