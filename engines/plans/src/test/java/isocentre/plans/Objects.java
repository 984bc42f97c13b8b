package isocentre.plans;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.TestFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads objects that tests make.
public final class Objects {
    private Objects() {}

    /// Writes the file as the product does, and reads it again.
    public static <T extends StudyObject> T again(DicomFile file, Class<T> kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(bytes.toByteArray(), kind);
    }

    public static <T extends StudyObject> T read(Dataset dataset, Class<T> kind) {
        return read(TestFile.explicit(dataset), kind);
    }

    public static <T extends StudyObject> T read(byte[] file, Class<T> kind) {
        ObjectReading reading = ObjectReading.read("test.dcm", file, Limits.STANDARD);
        assertThat(reading).isInstanceOf(ObjectReading.Understood.class);
        return kind.cast(((ObjectReading.Understood) reading).object());
    }

    /// The issues that matter.
    public static List<Issue> serious(StudyObject object) {
        return object.issues().stream()
                .filter(issue -> issue.severity() != Severity.NOTE)
                .toList();
    }
}
