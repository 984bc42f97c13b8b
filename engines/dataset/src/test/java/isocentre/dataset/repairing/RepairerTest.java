package isocentre.dataset.repairing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.dataset.FileSummary;
import isocentre.dataset.Layout;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairerTest {
    private static final String HEADER = "Nhs_Number;LOCAL_PATIENT_IDENTIFIER;\"RADIOTHERAPY_INTENT_OF_TREATMENT\";"
            + "RADIOTHERAPY_TREATMENT_REGION;REMARK;RADIOTHERAPY_DIAGNOSIS_ICD;RADIOTHERAPY_EPISODE_IDENTIFIER";
    private static final String SENT = HEADER
            + "\r\n999 000 0018;P1;1;\"pr\";\"a;\"\"b\r\nc\";C50.9;E1\r\n"
            + "9990000026;P2; 03 ;M;;C61;E2 \r\n\r\n9990000034;P3;7;P;x\u00e9;C349;E3";
    private static final String MENDED = HEADER
            + "\r\n9990000018;P1;01;\"PR\";\"a;\"\"b\r\nc\";C509;E1\r\n"
            + "9990000026;P2;03;M;;C61X;E2\r\n\r\n9990000034;P3;7;P;x\u00e9;C349;E3";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void whatNoRuleTouchesStaysByteForByte(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        Path sent = Files.write(folder.resolve("sent.csv"), bytes(SENT, charset));

        Repaired repaired = repair(sent, charset);

        assertThat(Files.readAllBytes(repaired.files().getFirst())).isEqualTo(bytes(MENDED, charset));
    }

    @Test
    void repairingARepairedFileChangesNothing() throws IOException {
        Path sent = Files.write(folder.resolve("sent.csv"), MENDED.getBytes(UTF_8));

        Repaired again = repair(sent, UTF_8);

        assertThat(again.changes()).isZero();
        assertThat(again.files()).isEmpty();
        assertThat(again.changeList()).isEmpty();
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void everyChangeIsListedAndNobodyIsNamed() throws IOException {
        Path sent = Files.write(folder.resolve("sent.csv"), SENT.getBytes(UTF_8));

        Repaired repaired = repair(sent, UTF_8);

        assertThat(Files.readAllLines(repaired.changeList().orElseThrow()))
                .contains(
                        "file,row,field,rule,before,after",
                        "sent.csv,1,nhs_number,RTDS-NHS-03,(hidden),(hidden)",
                        "sent.csv,1,intent,RTDS-INTENT-01,1,01",
                        "sent.csv,1,region,RTDS-CODE-10,pr,PR",
                        "sent.csv,1,diagnosis,RTDS-DIAG-02,C50.9,C509",
                        "sent.csv,2,diagnosis,RTDS-DIAG-03,C61,C61X")
                .noneMatch(line -> line.contains("999"))
                .hasSize((int) repaired.changes() + 1);
    }

    @Test
    void aGzipFileComesBackAsOne() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(SENT.getBytes(UTF_8));
        }
        Path sent = Files.write(folder.resolve("sent.csv.gz"), packed.toByteArray());

        Path back = repair(sent, UTF_8).files().getFirst();

        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(back))) {
            assertThat(new String(gzip.readAllBytes(), UTF_8)).isEqualTo(MENDED);
        }
    }

    @Test
    void anArchiveComesBackWithAllThatWasInIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("pre.csv"));
            zip.write(SENT.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("read me.txt"));
            zip.write("1;pr".getBytes(UTF_8));
        }
        Path sent = Files.write(folder.resolve("sent.zip"), packed.toByteArray());

        Path back = repair(sent, UTF_8).files().getFirst();

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(back)))) {
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("pre.csv");
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(MENDED);
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("read me.txt");
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("1;pr");
        }
    }

    @Test
    void theOriginalIsNeverOverwritten() throws IOException {
        Path sent = Files.write(folder.resolve("sent.csv"), SENT.getBytes(UTF_8));

        assertThatThrownBy(() -> Repairer.standard().repair(Submission.of(sent), verdict(sent, UTF_8), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("take the place of the original");
        assertThat(Files.readString(sent)).isEqualTo(SENT);
    }

    @Test
    void aTornFileIsLeftAloneAndTheReasonSaid() throws IOException {
        Path sent = Files.writeString(folder.resolve("sent.csv"), SENT + "\r\n9990000042;P4;\"1");

        Repaired repaired = repair(sent, UTF_8);

        assertThat(repaired.files()).isEmpty();
        assertThat(repaired.notes()).singleElement().asString().contains("cannot be repaired", "quoted cell");
    }

    @Test
    void everyRepairOfANationalRuleCanBeJudged() {
        for (Version version : Version.values()) {
            isocentre.dataset.rules.Rules.national().stream()
                    .filter(rule -> rule.versions().contains(version))
                    .filter(rule -> !Step.of(rule.repair()).isEmpty())
                    .forEach(rule ->
                            assertThat(Mend.of(rule, version)).as(rule.id()).isPresent());
        }
    }

    private Repaired repair(Path sent, Charset charset) throws IOException {
        return Repairer.standard().repair(Submission.of(sent), verdict(sent, charset), folder.resolve("out"));
    }

    private static Verdict verdict(Path sent, Charset charset) {
        return new Verdict(
                true,
                Optional.of(Version.V6),
                Optional.of(new OdsCode("RR8")),
                Optional.of(new Month(2024, 5)),
                3,
                0,
                List.of(new FileSummary(sent.getFileName().toString(), Layout.PRESCRIPTION, charset.name(), ';', 3, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static byte[] bytes(String text, Charset charset) {
        return (charset.equals(UTF_16LE) ? "\ufeff" + text : text).getBytes(charset);
    }
}
