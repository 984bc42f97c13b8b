package isocentre.plans.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Conformance;
import isocentre.plans.Phantom;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WritingTest {

    @Test
    void theCheckerFindsNoErrorInAStructureSet() throws IOException {
        assertThat(Conformance.errors(Phantom.structures().file())).isEmpty();
    }

    @Test
    void theCheckerFindsNoErrorInADose() throws IOException {
        assertThat(Conformance.errors(Phantom.dose().file())).isEmpty();
    }

    @Test
    void theCheckerFindsNoErrorInAPlan() throws IOException {
        assertThat(Conformance.errors(DicomFile.of("plan", Phantom.plan()))).isEmpty();
    }

    @Test
    void theCheckerFindsNoErrorInACtSlice() throws IOException {
        assertThat(Conformance.errors(DicomFile.of("slice", Phantom.slice(0)))).isEmpty();
    }
}
