package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.examples.BaseRows;
import isocentre.dataset.examples.Examples;
import isocentre.dataset.rules.Example;
import isocentre.radiotherapy.standards.Item;
import isocentre.radiotherapy.standards.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The same submission, written in every way that senders have, gets the same verdict.
class WaysOfWritingTest {
    private static final BaseRows BASE = BaseRows.read();
    private static final Checker CHECKER = Checker.standard(BASE.clock());
    private static final String MARK = "PLAN-MARK";
    private static final String QUOTED = "\"plan \"\"one\"\", first;\t|\r\nand second line\"";

    static Stream<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (String encoding : List.of(
                "UTF-8", "UTF-8 mark", "UTF-16LE mark", "UTF-16BE mark", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            for (String delimiter : List.of(",", ";", "\t", "|")) {
                for (String end : List.of("\n", "\r\n", "\r")) {
                    ways.add(Arguments.of(encoding, delimiter, end));
                }
            }
        }
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void encodingDelimiterAndLineEndMakeNoDifference(String encoding, String delimiter, String end) throws IOException {
        Verdict verdict =
                check(text -> text.replace(",", delimiter).replace("\r\n", end), text -> encoded(text, encoding));

        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.rows()).isEqualTo(2);
        assertThat(verdict.files())
                .allSatisfy(file -> assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0)));
    }

    @Test
    void headersAreKnownByOfficialAndVendorNamesInAnyCaseAndOrder() throws IOException {
        for (UnaryOperator<String> name : List.<UnaryOperator<String>>of(
                WaysOfWritingTest::official,
                header -> header.toLowerCase(Locale.ROOT),
                header -> header.replace('_', ' '))) {
            assertThat(problems(check(text -> header(text, name), WaysOfWritingTest::utf8)))
                    .isEmpty();
        }
        assertThat(problems(check(WaysOfWritingTest::turnedRound, WaysOfWritingTest::utf8)))
                .isEmpty();
    }

    @Test
    void datesMayBeIsoOrDayFirst() throws IOException {
        String iso = "(20\\d\\d|19\\d\\d)-(\\d\\d)-(\\d\\d)";
        for (String other : List.of("$3/$2/$1", "$3-$2-$1", "$3.$2.$1", "$1$2$3")) {
            assertThat(problems(check(text -> text.replaceAll(iso, other), WaysOfWritingTest::utf8)))
                    .as(other)
                    .isEmpty();
        }
        assertThat(problems(check(text -> text.replaceAll(iso + " ", "$1-$2-$3T"), WaysOfWritingTest::utf8)))
                .isEmpty();
    }

    @Test
    void filesMayBePackedOnce() throws IOException {
        assertThat(problems(check(text -> text, text -> gzip(utf8(text))))).isEmpty();
        assertThat(problems(check(text -> text, text -> zip(Map.of("one.csv", utf8(text))))))
                .isEmpty();
    }

    /// What an encoding does to bytes.
    private interface Writing {
        byte[] bytes(String text) throws IOException;
    }

    private static Verdict check(UnaryOperator<String> change, Writing writing) throws IOException {
        Map<String, String> plan = Map.of("plan_name", MARK);
        Submission valid = new Examples(BASE).submission(new Example(List.of(), List.of(plan)), Version.V6);
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : valid.files()) {
            String text = new String(bytes(file), StandardCharsets.UTF_8);
            files.add(
                    SourceFile.of(file.name(), writing.bytes(change.apply(text).replace(MARK, QUOTED))));
        }
        return CHECKER.check(new Submission("ways", files, valid.provider(), valid.period()));
    }

    private static List<Finding> problems(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORM)
                .toList();
    }

    private static String header(String text, UnaryOperator<String> name) {
        int end = text.indexOf("\r\n");
        return Stream.of(text.substring(0, end).split(","))
                        .map(name)
                        .map(one -> '"' + one + '"')
                        .collect(Collectors.joining(","))
                + text.substring(end);
    }

    private static String official(String header) {
        return Stream.of(Layout.values())
                .flatMap(layout -> layout.items().stream())
                .filter(item -> item.header().equals(header) && !item.ddName().startsWith("("))
                .map(Item::ddName)
                .findFirst()
                .orElse(header);
    }

    /// The last column first.
    private static String turnedRound(String text) {
        return text.lines()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    return String.join(",", cells.reversed());
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static byte[] encoded(String text, String encoding) {
        String[] parts = encoding.split(" ");
        return ((parts.length > 1 ? "\ufeff" : "") + text).getBytes(Charset.forName(parts[0]));
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

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream stream = file.content().open()) {
            return stream.readAllBytes();
        }
    }
}
