package isocentre.plans.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import isocentre.plans.ObjectReading;
import isocentre.plans.StudySet;
import isocentre.plans.deidentifying.Deidentified;
import isocentre.plans.deidentifying.Deidentifier;
import isocentre.plans.deidentifying.Pseudonyms;
import isocentre.plans.dicom.Datasets;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ObjectFuzzTest {
    private static final Limits LIMITS = new Limits(1 << 22, 20_000, 64);

    @FuzzTest
    void everyFileIsUnderstoodOrRefusedInWords(byte[] file) {
        ObjectReading reading = ObjectReading.read("fuzz.dcm", file, LIMITS);

        StudySet set = StudySet.of(List.of(reading));
        switch (reading) {
            case ObjectReading.Refused refused -> {
                assertThat(refused.reason()).isNotBlank();
                assertThat(refused.remedy()).isNotBlank();
            }
            case ObjectReading.Understood understood -> {
                assertThat(set.objects()).containsExactly(understood.object());
                assertThat(understood.object().issues()).hasSizeLessThanOrEqualTo(1001);
                set.cases().forEach(found -> assertThat(found.dose()).isNotNull());
            }
        }
    }

    @FuzzTest
    void whatIsWrittenIsWhatWasRead(byte[] file) throws IOException {
        if (DicomFile.read("fuzz.dcm", file, PixelData.KEEP, LIMITS) instanceof Reading.Readable(DicomFile first)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                first.write(out);
            } catch (IllegalStateException noIdentity) {
                return;
            }
            Reading again = DicomFile.read("again.dcm", out.toByteArray(), PixelData.KEEP, Limits.STANDARD);
            assertThat(again).isInstanceOf(Reading.Readable.class);
            DicomFile second = ((Reading.Readable) again).file();
            ByteArrayOutputStream twice = new ByteArrayOutputStream();
            second.write(twice);
            assertThat(twice.toByteArray()).isEqualTo(out.toByteArray());
            assertThat(Datasets.text(second.dataset()).lines().count())
                    .isEqualTo(Datasets.text(first.dataset()).lines().count());
        }
    }

    @FuzzTest
    void whatIsDeidentifiedCanBeWrittenAndAgainDeidentified(byte[] file) throws IOException {
        if (DicomFile.read("fuzz.dcm", file, PixelData.KEEP, LIMITS) instanceof Reading.Readable(DicomFile read)) {
            Deidentifier deidentifier = new Deidentifier(new Pseudonyms(new byte[32]), Set.of());
            Optional<Deidentified> done = deidentifier.deidentify(read);
            if (done.isPresent()) {
                done.get().file().write(new ByteArrayOutputStream());
                Deidentified again = deidentifier.deidentify(done.get().file()).orElseThrow();
                assertThat(again.contentUnchanged()).isTrue();
            }
        }
    }
}
