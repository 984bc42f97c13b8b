package isocentre.dataset.repairing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.Finding;
import isocentre.dataset.Severity;
import isocentre.dataset.Submission;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapperTest {
    private static final String SENT = "NHS_NUMBER,LOCAL_PATIENT_IDENTIFIER,RADIOTHERAPY_INTENT_OF_TREATMENT,"
            + "RADIOTHERAPY_TREATMENT_REGION,MACHINE_IDENTIFIER,RADIOTHERAPY_DIAGNOSIS_ICD,RADIOTHERAPY_EPISODE_IDENTIFIER\r\n"
            + "9990000018,LA3,01,P, \"LA3\" ,C509,E1\r\n9990000026,P2,01,P,\"LA3\",C61X,E2\r\n9990000034,P3,01,P,LA30,C349,E3";

    @TempDir
    Path folder;

    @Test
    void everyRowOfALocalNameIsReadAsTheStandardOnesAndNothingElseChanges() throws IOException {
        String sent = SENT.replace(" \"LA3\" ", "LA3 ");
        Path file = Files.writeString(folder.resolve("sent.csv"), sent);
        Repaired mapped = new Mapper(List.of(new Mapping("m1", "machine", "LA3", "RR8LA0001")))
                .map(Submission.of(file), folder.resolve("mapped"));
        assertThat(mapped.byRule()).isEqualTo(Map.of("m1", 2L));
        assertThat(Files.readString(mapped.files().getFirst()))
                .isEqualTo(sent.replace("P,LA3 ,", "P,RR8LA0001,").replace("P,\"LA3\",", "P,\"RR8LA0001\","));
        assertThat(Files.readString(file)).as("as sent").isEqualTo(sent);
    }

    @Test
    void whereNoRowHoldsTheNameNothingIsWritten() throws IOException {
        Path file = Files.write(folder.resolve("sent.csv"), SENT.getBytes(UTF_8));
        Repaired mapped = new Mapper(List.of(new Mapping("m1", "machine", "LA4", "RR8LA0001")))
                .map(Submission.of(file), folder.resolve("mapped"));
        assertThat(mapped.files()).isEmpty();
        assertThat(mapped.changes()).isZero();
    }

    private static Finding finding(String rule, String field, String value) {
        return new Finding(
                rule,
                "",
                Severity.WARN,
                "f.csv",
                field,
                "",
                Optional.of(value),
                3,
                List.of(1L),
                0,
                "",
                "",
                Basis.SOURCED);
    }

    @Test
    void anUnknownMachineOrCodeCallsForAMappingToAValueThatTheRulesKnow() {
        Mappable machine = Mappable.of(finding("RTDS-MACH-01", "machine", "LA3"), Version.V6)
                .orElseThrow();
        assertThat(machine.choices()).isEmpty();
        assertThat(machine.refusal("RR8LA0001")).isEmpty();
        assertThat(machine.refusal("linac three").orElseThrow()).contains("RTDS-MACH-01");
        assertThat(machine.refusal("LA3")).isPresent();
        Mappable gender =
                Mappable.of(finding("RTDS-CODE-02", "gender", "W"), Version.V6).orElseThrow();
        assertThat(gender.choices()).isNotEmpty();
        assertThat(gender.refusal(gender.choices().getFirst().code())).isEmpty();
        assertThat(gender.refusal("W2")).isPresent();
    }

    @Test
    void aDateOrADoseIsNoMatterOfAMapping() {
        assertThat(Mappable.of(finding("RTDS-DATE-19", "decided_on", "2025-01-01"), Version.V6))
                .isEmpty();
        assertThat(Mappable.of(finding("RTDS-MACH-05", "modality", "06"), Version.V6))
                .as("it hangs on the machine too")
                .isEmpty();
    }
}
