package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.examples.Examples;
import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.rules.Example;
import isocentre.radiotherapy.standards.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A torn, packed, binary or hostile file gets one finding, in words, with the row at which reading stopped.
class UnreadableFilesTest {
    private static final BaseRows BASE = BaseRows.read();
    private static final Checker CHECKER = Checker.standard(BASE.clock());
    private static final byte[] VALID = valid();
    private static final byte[] TEN_ROWS = rows(10);

    static Stream<Arguments> files() throws IOException {
        byte[] gzip = gzip(TEN_ROWS);
        byte[] damaged = gzip.clone();
        Arrays.fill(damaged, gzip.length - 8, gzip.length - 4, (byte) 0);
        return Stream.of(
                Arguments.of("empty", utf8(""), "the file is empty", 0),
                Arguments.of("blank lines", utf8("\r\n\r\n\n"), "the file is empty", 0),
                Arguments.of("a byte-order mark", utf8("\ufeff"), "the file is empty", 0),
                Arguments.of("a letter", utf8("Dear colleague,\nplease find"), "no headings", 0),
                Arguments.of("a page", utf8("<!DOCTYPE html>\n<html>"), "no headings", 0),
                Arguments.of("a picture", bytes(0x89, 'P', 'N', 'G', 0, 0, 0, 13), "NUL bytes", 0),
                Arguments.of("cut gzip", Arrays.copyOf(gzip, gzip.length / 2), "cut short", 0),
                Arguments.of("wrong checksum", damaged, "could not be read: Corrupt GZIP trailer", 0),
                Arguments.of("gzip in gzip", gzip(gzip(VALID)), "an archive within an archive", 0),
                Arguments.of("zip in zip", zip("a.zip", zip("a.csv", VALID)), "an archive within an archive", 0),
                Arguments.of("empty zip", zip("folder/", utf8("")), "an archive without a file", 0),
                Arguments.of("workbook", zip("[Content_Types].xml", utf8("<x/>")), "a workbook", 0),
                Arguments.of("locked zip", locked(zip("a.csv", VALID)), "locked with a password", 0),
                Arguments.of("cut zip", Arrays.copyOf(zip("a.csv", VALID), 200), "cut short", 0),
                Arguments.of("wide header", utf8("A,".repeat(200_000) + "\n"), "longer than 131072 bytes", 0),
                Arguments.of("many columns", utf8("A,".repeat(2_000) + "\n"), "more than 1024 columns", 0),
                Arguments.of("NUL", put(TEN_ROWS, 7, 0), "NUL bytes", 7),
                Arguments.of("open quote", put(TEN_ROWS, 4, '"'), "ends inside a quoted cell", 4),
                Arguments.of(
                        "wide row", joined(TEN_ROWS, utf8(",".repeat(5_000) + "\r\n")), "more than 1024 cells", 11),
                Arguments.of(
                        "long row", joined(TEN_ROWS, utf8("x".repeat(2_000_000))), "longer than 1048576 bytes", 11));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void oneFindingSaysWhatIsWrongAndWhere(String name, byte[] file, String reason, int row) {
        Verdict verdict = CHECKER.check(Submission.of(SourceFile.of("sent.csv", file)));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("RTDS-READ-01");
            assertThat(finding.file()).isEqualTo("sent.csv");
            assertThat(finding.reason()).contains(reason);
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.rows()).isEqualTo(row == 0 ? List.of() : List.of((long) row));
        });
    }

    @Test
    void anArchiveThatUnpacksToFarTooMuchIsRefusedInTime() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            zip.write(VALID);
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) '0');
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        Verdict verdict = CHECKER.check(Submission.of(SourceFile.of("bomb.zip", packed.toByteArray())));

        assertThat(verdict.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("unpacks to more than 250 times its size"));
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        SourceFile file = new SourceFile(
                "endless.csv",
                () -> new SequenceInputStream(new java.io.ByteArrayInputStream(VALID), endless),
                Optional.empty(),
                Optional.empty());

        assertThat(CHECKER.check(Submission.of(file)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("longer than 1048576 bytes"));
    }

    @Test
    void aFileWithoutHeadingsIsNotQuotedSinceItsFirstLineIsAPatient() throws IOException {
        String text = new String(VALID, StandardCharsets.UTF_8);
        byte[] headless = utf8(text.substring(text.indexOf('\n') + 1));

        Verdict verdict = CHECKER.check(Submission.of(SourceFile.of("sent.csv", headless)));

        for (Format format : Format.values()) {
            StringBuilder told = new StringBuilder();
            Explanation.of(format, finding -> false, false).write(List.of(verdict), told);
            assertThat(told.toString()).contains("no headings").doesNotContain("9990000018", "SYNTHETIC-ONE", "LS9");
        }
    }

    private static byte[] valid() {
        return attendance(new Example(List.of(), List.of()));
    }

    private static byte[] rows(int number) {
        return attendance(new Example(
                List.of(java.util.Map.of("repeat", Integer.toString(number), "attendance_id", "A-{n}")), List.of()));
    }

    private static byte[] attendance(Example example) {
        SourceFile file =
                new Examples(BASE).submission(example, Version.V6).files().getFirst();
        try (InputStream stream = file.content().open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The byte in place of the first one of the row.
    private static byte[] put(byte[] file, int row, int value) {
        byte[] changed = file.clone();
        int line = 0;
        for (int i = 0; i < changed.length; i++) {
            if (line == row) {
                changed[i] = (byte) value;
                return changed;
            }
            line += changed[i] == '\n' ? 1 : 0;
        }
        throw new IllegalArgumentException("no row " + row);
    }

    private static byte[] locked(byte[] zip) {
        byte[] changed = zip.clone();
        // the flag of a local header that says that the entry is encrypted
        changed[6] |= 1;
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] then) {
        byte[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }
}
