package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.examples.Examples;
import isocentre.dataset.rules.Example;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which files belong together, of which provider and month they are, and what becomes of a file too many.
class SubmissionsTest {
    private static final BaseRows BASE = BaseRows.read();
    private static final String ATTENDANCE = "RTDSUK_CSV1_Attendance_RR8_202405.csv";
    private static final String PRESCRIPTION = "RTDSUK_CSV2_Prescription_RR8_202405.csv";

    @TempDir
    Path folder;

    private byte[] attendance = new byte[0];
    private byte[] prescription = new byte[0];

    @BeforeEach
    void aValidPair() throws IOException {
        List<SourceFile> files = new Examples(BASE)
                .submission(new Example(List.of(), List.of()), Version.V6)
                .files();
        attendance = bytes(files.get(0));
        prescription = bytes(files.get(1));
    }

    @Test
    void aPairIsOneSubmissionOfTheProviderAndMonthThatItsNamesSay() throws IOException {
        write(ATTENDANCE, attendance);
        write(PRESCRIPTION, prescription);

        assertThat(group()).singleElement().satisfies(submission -> {
            assertThat(submission.files()).extracting(SourceFile::name).containsExactly(ATTENDANCE, PRESCRIPTION);
            assertThat(submission.provider()).contains(new OdsCode("RR8"));
            assertThat(submission.period()).contains(new Month(2024, 5));
        });
    }

    @Test
    void theKindOfAFileIsToldByItsHeadingsAndNotByItsName() throws IOException {
        write(ATTENDANCE, prescription);
        write(PRESCRIPTION, attendance);

        assertThat(verdicts()).singleElement().matches(Verdict::accepted);
    }

    @Test
    void theWholeHalfOfABrokenPairIsNotTakenByItself() throws IOException {
        write(ATTENDANCE, new byte[0]);
        write(PRESCRIPTION, prescription);

        assertThat(verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.accepted()).isFalse();
            assertThat(verdict.findings())
                    .extracting(Finding::reason)
                    .containsExactly(ATTENDANCE + ": the file is empty.");
        });
    }

    @Test
    void aTitleLineAboveTheHeadingsSpoilsThePairToo() throws IOException {
        write(ATTENDANCE, concatenated("RTDS export of May\r\n", attendance));
        write(PRESCRIPTION, prescription);

        assertThat(verdicts()).singleElement().matches(verdict -> !verdict.accepted());
    }

    @Test
    void aCopyBesideAPairIsRefusedAndDoesNotReplaceItsMonth() throws IOException {
        write(ATTENDANCE, attendance);
        write(PRESCRIPTION, prescription);
        write("copy of " + ATTENDANCE, attendance);

        assertThat(verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.accepted()).isFalse();
            assertThat(verdict.findings().getFirst().reason()).contains("a second attendance file beside");
        });
    }

    @Test
    void whatElseLiesInAFolderIsNotedAndLeftAlone() throws IOException {
        write(ATTENDANCE, attendance);
        write(PRESCRIPTION, prescription);
        write("READ ME.txt", "dear colleague".getBytes(StandardCharsets.UTF_8));
        write("truth.json", "{}".getBytes(StandardCharsets.UTF_8));

        Submissions grouped = Submissions.group(List.of(folder));

        assertThat(grouped.submissions()).hasSize(1);
        assertThat(grouped.unplaced())
                .extracting(Submissions.Unplaced::words)
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).contains("READ ME.txt", "headings"),
                        words -> assertThat(words).contains("truth.json", "not a CSV file"));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        write(ATTENDANCE, attendance);
        write(PRESCRIPTION, prescription);
        Path again = folder.resolve(".").resolve(ATTENDANCE);

        assertThat(Submissions.group(List.of(folder.resolve(ATTENDANCE), again, folder))
                        .submissions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RTDSUK_CSV1_Attendance_RR8_202405.csv,    RR8, 2024-05",
        "rtds_rr8_2024-05_attendance.csv,          RR8, 2024-05",
        "Attendance_RR8_2024_05_v2.csv,            RR8, 2024-05",
        "RR8_202405_2_attendance.csv,              RR8, 2024-05",
        // an export of the tenth of June is not of June
        "RR8_extract_2024-06-10_attendance.csv,    RR8,",
        "RR8_20240610_attendance.csv,              RR8,",
        // words in the form of a code are no codes
        "EXPORT_attendance_202405.csv,             ,    2024-05",
        "REPORT_ready_attendance.csv,              ,",
        "ref_attendance.csv,                       ,",
        // names that contradict each other say nothing
        "RR8_RBV_202404_202405_attendance.csv,     ,"
    })
    void namesAreReadAsTheyAreMeant(String name, String provider, String month) {
        Submission submission = Submission.of(folder.resolve(name));

        assertThat(submission.provider().map(OdsCode::code).orElse(null)).isEqualTo(provider);
        assertThat(submission.period().map(Month::toString).orElse(null)).isEqualTo(month);
    }

    @Test
    void theFolderSaysWhatTheNameDoesNot() {
        Path file = folder.resolve("RR8").resolve("2024-05").resolve("attendance.csv");
        Path own = folder.resolve("RR8").resolve("2024-06").resolve("attendance_202405.csv");

        assertThat(Submission.of(file).provider()).contains(new OdsCode("RR8"));
        assertThat(Submission.of(file).period()).contains(new Month(2024, 5));
        assertThat(Submission.of(own).period()).contains(new Month(2024, 5));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private List<Submission> group() {
        return Submissions.group(List.of(folder)).submissions();
    }

    private List<Verdict> verdicts() {
        Checker checker = Checker.standard(BASE.clock());
        return group().stream().map(checker::check).toList();
    }

    private static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream stream = file.content().open()) {
            return stream.readAllBytes();
        }
    }

    private static byte[] concatenated(String first, byte[] then) {
        return (first + new String(then, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
