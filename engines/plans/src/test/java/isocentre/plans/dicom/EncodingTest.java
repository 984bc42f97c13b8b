package isocentre.plans.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Phantom;
import isocentre.plans.dicom.Reading.Readable;
import isocentre.plans.dicom.Reading.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every encoding that files come in, and every way in which they break its rules.
class EncodingTest {
    private static final Dataset PLAN = Phantom.plan();
    private static final Tag LABEL = Dictionary.tag("RTPlanLabel");

    @TestFactory
    Stream<DynamicTest> aPlanIsTheSameInEveryEncoding() {
        return Stream.of(
                        new Encoded("explicit", TestFile.explicit(PLAN)),
                        new Encoded("implicit", TestFile.implicit(PLAN)),
                        new Encoded("explicit, undefined lengths", TestFile.undefinedLengths(PLAN, true)),
                        new Encoded("implicit, undefined lengths", TestFile.undefinedLengths(PLAN, false)),
                        new Encoded("deflated", TestFile.deflated(PLAN)),
                        new Encoded("explicit without meta information", TestFile.body(PLAN, true, false)),
                        new Encoded("implicit without meta information", TestFile.body(PLAN, false, false)),
                        new Encoded("without a preamble", Arrays.copyOfRange(TestFile.explicit(PLAN), 128, 5000)),
                        new Encoded(
                                "says implicit, is explicit",
                                TestFile.of("1.2.840.10008.1.2", TestFile.body(PLAN, true, false))),
                        new Encoded(
                                "says explicit, is implicit",
                                TestFile.of("1.2.840.10008.1.2.1", TestFile.body(PLAN, false, false))),
                        new Encoded(
                                "zeros at the end",
                                Arrays.copyOf(TestFile.explicit(PLAN), TestFile.explicit(PLAN).length + 100)))
                .map(file -> DynamicTest.dynamicTest(file.name, () -> {
                    DicomFile read = readable(file.bytes);

                    assertThat(read.issues())
                            .allSatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.NOTE));
                    assertThat(Datasets.text(read.dataset())).isEqualTo(Datasets.text(PLAN));
                    assertThat(Content.sha256(read.dataset())).isEqualTo(Content.sha256(PLAN));
                }));
    }

    @Test
    void anotherValueIsAnotherContent() {
        Dataset other = PLAN.with(Value.of(LABEL, Vr.SH, "PHANTOM2"));
        assertThat(Content.sha256(other)).isNotEqualTo(Content.sha256(PLAN));
        assertThat(Content.sha256(PLAN.without(LABEL))).isNotEqualTo(Content.sha256(PLAN));
    }

    private record Encoded(String name, byte[] bytes) {}

    @Test
    void privateElementsAreKeptByteForByte() throws IOException {
        byte[] odd = {1, 0, (byte) 0xFF, 'x', 0, 0};
        Dataset with = PLAN.with(Value.of(Tag.of(0x3249, 0x0010), Vr.LO, "A VENDOR"))
                .with(Value.of(Tag.of(0x3249, 0x1010), Vr.UN, odd));

        for (byte[] bytes : List.of(TestFile.explicit(with), TestFile.implicit(with))) {
            DicomFile file = readable(bytes);
            assertThat(file.dataset()
                            .value(Tag.of(0x3249, 0x1010))
                            .orElseThrow()
                            .bytes())
                    .isEqualTo(odd);
            assertThat(rewritten(file)
                            .dataset()
                            .value(Tag.of(0x3249, 0x1010))
                            .orElseThrow()
                            .bytes())
                    .isEqualTo(odd);
        }
    }

    @Test
    void anUntouchedConformantFileIsWrittenByteForByte() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        readable(TestFile.undefinedLengths(PLAN, true)).write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        readable(first.toByteArray()).write(second);

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void aContourTooLongForAShortLengthIsWrittenSoThatItCanBeReadAgain() throws IOException {
        String numbers = "1.5\\".repeat(30_000) + "1.5";
        Tag data = Dictionary.tag("ContourData");
        Dataset large = PLAN.with(Value.of(data, Vr.DS, numbers));

        DicomFile file = readable(TestFile.implicit(large));
        DicomFile again = rewritten(file);

        assertThat(Place.of(again, new Issues("again")).numbers(data))
                .hasSize(30_001)
                .containsOnly(1.5);
    }

    @Test
    void elementsOutOfOrderAreSortedAndDoubleOnesNoticed() {
        byte[] body = new TestFile()
                .element(0x00080018, "UI", TestFile.even("2.25.1"))
                .element(0x00080016, "UI", TestFile.even("2.25.2"))
                .element(0x00100020, "LO", TestFile.even("ONE"))
                .element(0x00100020, "LO", TestFile.even("TWO"))
                .toBytes();

        DicomFile file = readable(TestFile.of("1.2.840.10008.1.2.1", body));

        assertThat(file.dataset().size()).isEqualTo(3);
        assertThat(Place.of(file, new Issues("x")).text(Tag.of(0x0010, 0x0020))).isEqualTo("ONE");
        assertThat(file.issues()).extracting(Issue::severity).containsExactlyInAnyOrder(Severity.NOTE, Severity.DOUBT);
    }

    @Test
    void anUnknownRepresentationAndAMissingOneAreReadAllTheSame() {
        byte[] body = new TestFile()
                .element(0x00080018, "UI", TestFile.even("2.25.1"))
                .tag(0x00091001)
                .bytes(new byte[] {'Z', 'Z', 0, 0})
                .u32(2)
                .bytes(new byte[] {7, 7})
                .tag(0x00100020)
                .u32(4)
                .bytes(TestFile.even("FOUR"))
                .toBytes();

        DicomFile file = readable(TestFile.of("1.2.840.10008.1.2.1", body));

        assertThat(file.dataset().value(Tag.of(0x0009, 0x1001)).orElseThrow().vr())
                .isEqualTo(Vr.UN);
        assertThat(Place.of(file, new Issues("x")).text(Tag.of(0x0010, 0x0020))).isEqualTo("FOUR");
        assertThat(file.issues()).hasSize(2);
    }

    @Test
    void aSequenceUnderUnknownRepresentationIsReadAsOne() {
        byte[] item = TestFile.body(
                new DatasetBuilder().numbers("ReferencedBeamNumber", 7).build(), false, false);
        byte[] body = new TestFile()
                .element(0x00080018, "UI", TestFile.even("2.25.1"))
                .tag(0x300C0004)
                .bytes(new byte[] {'U', 'N', 0, 0})
                .u32(8 + item.length)
                .tag(0xFFFEE000)
                .u32(item.length)
                .bytes(item)
                .toBytes();

        DicomFile file = readable(TestFile.of("1.2.840.10008.1.2.1", body));

        Place beam = Place.of(file, new Issues("x"))
                .items(Dictionary.tag("ReferencedBeamSequence"))
                .getFirst();
        assertThat(beam.integer(Dictionary.tag("ReferencedBeamNumber"))).hasValue(7);
    }

    @Test
    void aFileCutAnywhereGivesWhatIsWholeOrIsRefusedInWords() {
        byte[] whole = TestFile.undefinedLengths(PLAN, true);
        for (int length = 0; length < whole.length; length++) {
            switch (DicomFile.read("cut", Arrays.copyOf(whole, length), PixelData.KEEP, Limits.STANDARD)) {
                case Refused refused -> assertThat(refused.reason()).isNotBlank();
                case Readable(DicomFile file) ->
                    assertThat(file.dataset().size()).isLessThanOrEqualTo(PLAN.size());
            }
        }
        int half = whole.length / 2;
        assertThat(readable(Arrays.copyOf(whole, half)).issues())
                .anySatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.LOSS));
    }

    @Test
    void bigEndianIsRefusedWithWhatToDo() {
        byte[] body = {0, 8, 0, 0x18, 'U', 'I', 0, 6, '2', '.', '2', '5', '.', '1'};

        assertThat(refused(TestFile.of("1.2.840.10008.1.2.2", body)).reason()).contains("big endian");
        assertThat(refused(TestFile.of("1.2.840.10008.1.2.1", body)).reason()).contains("big endian");
        assertThat(refused(body).reason()).contains("big endian");
        assertThat(refused(body).remedy()).contains("little endian");
    }

    @Test
    void anUnknownTransferSyntaxIsRefused() {
        assertThat(refused(TestFile.of("1.2.3.4", TestFile.body(PLAN, true, false)))
                        .reason())
                .contains("1.2.3.4");
    }

    @Test
    void whatIsNotDicomIsRefused() {
        for (String text : List.of("", "DICM", "name,age\n1,2\n", "%PDF-1.7 and so on", "PK\u0003\u0004 zip")) {
            assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1)).reason())
                    .isNotBlank();
        }
    }

    @Test
    void sequencesNestedTooDeepAreRefused() {
        TestFile body = new TestFile().element(0x00080018, "UI", TestFile.even("2.25.1"));
        for (int i = 0; i < 5000; i++) {
            body.tag(0x300C0004)
                    .bytes(new byte[] {'S', 'Q', 0, 0})
                    .u32(-1)
                    .tag(0xFFFEE000)
                    .u32(-1);
        }

        assertThat(refused(TestFile.of("1.2.840.10008.1.2.1", body.toBytes())).reason())
                .contains("nested");
    }

    @Test
    void moreElementsThanTheLimitAreRefused() {
        TestFile items = new TestFile();
        for (int i = 0; i < 200; i++) {
            items.tag(0xFFFEE000).u32(0);
        }
        byte[] body = new TestFile().element(0x300C0004, "SQ", items.toBytes()).toBytes();
        byte[] file = TestFile.of("1.2.840.10008.1.2.1", body);

        assertThat(DicomFile.read("many", file, PixelData.KEEP, new Limits(1 << 20, 100, 64)))
                .isInstanceOf(Refused.class);
        assertThat(DicomFile.read("many", file, PixelData.KEEP, Limits.STANDARD))
                .isInstanceOf(Readable.class);
    }

    @Test
    void aDeflatedFileThatGrowsBeyondTheLimitIsRefused() {
        Dataset large = PLAN.with(Value.of(Dictionary.tag("PixelData"), Vr.OW, new byte[8 << 20]));
        byte[] small = TestFile.deflated(large);

        assertThat(small).hasSizeLessThan(1 << 16);
        assertThat(DicomFile.read("bomb", small, PixelData.KEEP, new Limits(1 << 20, 10_000, 64)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLengthThatNoFileHasDoesNotTakeMemory() {
        byte[] body = new TestFile()
                .element(0x00080018, "UI", TestFile.even("2.25.1"))
                .tag(0x7FE00010)
                .bytes(new byte[] {'O', 'W', 0, 0})
                .u32(0xFFFFFFF0)
                .toBytes();

        assertThat(readable(TestFile.of("1.2.840.10008.1.2.1", body)).issues())
                .anySatisfy(issue -> assertThat(issue.what()).contains("beyond the end of the file"));
    }

    @Test
    void pixelsAreNotReadUnlessAsked() {
        byte[] slice = TestFile.explicit(Phantom.slice(0));

        Readable header = (Readable) DicomFile.read("slice", slice, PixelData.SKIP, Limits.STANDARD);

        assertThat(header.file().pixelsSkipped()).isTrue();
        assertThat(header.file().dataset().has(Dictionary.tag("PixelData"))).isFalse();
        assertThat(header.file().dataset().has(Dictionary.tag("Rows"))).isTrue();
    }

    @Test
    void compressedPixelsStayAsTheyAre() throws IOException {
        byte[] pixels = new TestFile()
                .element(0x00080016, "UI", TestFile.even("1.2.840.10008.5.1.4.1.1.2"))
                .element(0x00080018, "UI", TestFile.even("2.25.1"))
                .tag(0x7FE00010)
                .bytes(new byte[] {'O', 'B', 0, 0})
                .u32(-1)
                .tag(0xFFFEE000)
                .u32(0)
                .tag(0xFFFEE000)
                .u32(4)
                .bytes(new byte[] {1, 2, 3, 4})
                .tag(0xFFFEE0DD)
                .u32(0)
                .toBytes();

        DicomFile file = readable(TestFile.of("1.2.840.10008.1.2.4.70", pixels));
        DicomFile again = rewritten(file);

        assertThat(again.syntax().uid().value()).isEqualTo("1.2.840.10008.1.2.4.70");
        assertThat(again.dataset()
                        .value(Dictionary.tag("PixelData"))
                        .orElseThrow()
                        .bytes())
                .isEqualTo(file.dataset()
                        .value(Dictionary.tag("PixelData"))
                        .orElseThrow()
                        .bytes());
    }

    private static DicomFile rewritten(DicomFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return readable(out.toByteArray());
    }

    private static DicomFile readable(byte[] bytes) {
        Reading reading = DicomFile.read("test", bytes, PixelData.KEEP, Limits.STANDARD);
        assertThat(reading).isInstanceOf(Readable.class);
        return ((Readable) reading).file();
    }

    private static Refused refused(byte[] bytes) {
        Reading reading = DicomFile.read("test", bytes, PixelData.KEEP, Limits.STANDARD);
        assertThat(reading).isInstanceOf(Refused.class);
        return (Refused) reading;
    }
}
