package isocentre.service.governance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isocentre.service.governance.planning.PlanningLine.Machine;
import isocentre.service.governance.planning.PlanningLine.TestSite;
import isocentre.service.governance.planning.Reading.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static final String HEADS = "provider,machine,type,model,software,location,in_service_from,in_service_to\n";
    private static final String GOOD = "RR8,LA1,linac,Model One,3.1,Main site,2014-06-01,\n";
    private static final String SITE_HEADS = "site,centres,geography,systems,model,chosen_on,governance_tested_with,"
            + "findings,learning_record,published_on,closed_on\n";

    private static List<Fault> faults(Sheet sheet, String text) {
        return faults(sheet, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faults(Sheet sheet, byte[] bytes) {
        return switch (Reading.of(sheet, bytes, List.of("RR8", "RWA"))) {
            case Verdict.Accepted ignored -> List.of();
            case Verdict.Refused refused -> refused.faults();
        };
    }

    private static List<PlanningLine> lines(Sheet sheet, String text) {
        return switch (Reading.of(sheet, text.getBytes(StandardCharsets.UTF_8), List.of("RR8", "RWA", "IPEM"))) {
            case Verdict.Accepted accepted -> accepted.lines();
            case Verdict.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    @Test
    void everyRowOfAGoodFileIsRead() {
        String text =
                "\uFEFF" + HEADS + GOOD + "RWA,LA1,Brachytherapy,\"Model, two\",,Other site,01/04/2020,31/3/2021\n";
        assertThat(lines(Sheet.MACHINES, text))
                .containsExactly(
                        new Machine(
                                "RR8",
                                "LA1",
                                Machine.Kind.LINAC,
                                "Model One",
                                "3.1",
                                "Main site",
                                LocalDate.of(2014, 6, 1),
                                null),
                        new Machine(
                                "RWA",
                                "LA1",
                                Machine.Kind.BRACHYTHERAPY,
                                "Model, two",
                                "",
                                "Other site",
                                LocalDate.of(2020, 4, 1),
                                LocalDate.of(2021, 3, 31)));
    }

    @Test
    void everyFaultNamesRowFieldReasonAndRemedyAndTheFileCountsWholeOrNotAtAll() {
        List<Fault> faults = faults(
                Sheet.MACHINES,
                HEADS
                        + GOOD
                        + "RM1,LA2,tram,,3.1,Main site,soon,\n"
                        + "RR8,LA3,linac,M,3.1,Main site,2020-01-01,2019-01-01\n"
                        + "RR8,LA4,linac,M,3.1,Main site\n"
                        + GOOD);
        assertThat(faults)
                .extracting(Fault::row, Fault::field)
                .containsExactly(
                        tuple(3L, "provider"),
                        tuple(3L, "type"),
                        tuple(3L, "model"),
                        tuple(3L, "in_service_from"),
                        tuple(4L, "in_service_to"),
                        tuple(5L, ""),
                        tuple(6L, ""));
        assertThat(faults).allSatisfy(one -> {
            assertThat(one.reason()).isNotBlank();
            assertThat(one.remedy()).isNotBlank();
        });
        assertThat(faults.getFirst())
                .isEqualTo(new Fault(
                        3, "provider", "RM1", "It is no provider of the network today", "Use one of: RR8, RWA"));
        assertThat(faults.getLast().reason()).isEqualTo("It tells of the same as row 2");
    }

    @Test
    void noColumnIsPassedOver() {
        assertThat(faults(Sheet.MACHINES, HEADS.replace("software", "notes") + GOOD))
                .extracting(Fault::reason)
                .containsExactlyInAnyOrder("The column is missing", "There is no such column");
        assertThat(faults(Sheet.MACHINES, HEADS.replace(',', ';') + GOOD)).isNotEmpty();
    }

    @Test
    void whatIsNoFileOfRowsIsRefused() {
        assertThat(faults(Sheet.MACHINES, HEADS)).isNotEmpty();
        assertThat(faults(Sheet.MACHINES, "")).isNotEmpty();
        assertThat(faults(Sheet.MACHINES, new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .extracting(Fault::remedy)
                .containsExactly("Save it as 'CSV UTF-8' and send it again");
        assertThat(faults(Sheet.MACHINES, HEADS + "\"RR8,LA1")).isNotEmpty();
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsRefused() {
        assertThat(faults(Sheet.MACHINES, HEADS + GOOD.replace("Model One", "=1+1")))
                .extracting(Fault::field)
                .containsExactly("model");
    }

    @Test
    void hoursAndPostsAreNumbersInTheirBounds() {
        String heads = "provider,machine,month,scheduled_hours,lost_hours\n";
        assertThat(faults(Sheet.DOWNTIME, heads + "RR8,LA1,2025-13,900,1h\n"))
                .extracting(Fault::field)
                .containsExactly("month", "scheduled_hours", "lost_hours");
        assertThat(faults(Sheet.DOWNTIME, heads + "RR8,LA1,2025-03,10,20\n"))
                .extracting(Fault::reason)
                .containsExactly("More hours are lost than were scheduled");
    }

    @Test
    void iog07APilotCannotCloseWithoutAPublishedLearningRecord() {
        String open = "Hills,Two centres,rural,A; B,cloud,2025-04-01,,,,,";
        assertThat(lines(Sheet.TEST_SITES, SITE_HEADS + open + "\n")).hasSize(1);
        assertThat(faults(Sheet.TEST_SITES, SITE_HEADS + open + "2026-01-31\n"))
                .extracting(Fault::field)
                .containsExactly("governance_tested_with", "findings", "learning_record", "published_on");
        String told = "Hills,Two centres,rural,A; B,cloud,2025-04-01,NHS England,it works,https://example.org/learnt,";
        assertThat(faults(Sheet.TEST_SITES, SITE_HEADS + told + "2026-02-01,2026-01-31\n"))
                .extracting(Fault::reason)
                .containsExactly("A pilot cannot close before what was learnt is published (IOG-07)");
        assertThat(lines(Sheet.TEST_SITES, SITE_HEADS + told + "2026-01-31,2026-01-31\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        TestSite.class, one -> assertThat(one.closed()).isEqualTo(LocalDate.of(2026, 1, 31)));
    }

    @Test
    void lhsM1AGiftIsOfAPromiseThatItsMemberMade() {
        String heads = "member,promise,day,what,address\n";
        assertThat(lines(Sheet.GIFTS, heads + "IPEM,census of the workforce every two years,2025-03-01,Census,\n"))
                .hasSize(1);
        Verdict wrong = Reading.of(
                Sheet.GIFTS,
                (heads + "IPEM,yearly census,2025-03-01,Census,\n").getBytes(StandardCharsets.UTF_8),
                List.of("IPEM"));
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().remedy())
                                .contains("census of the workforce every two years"));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfASheetIsAGoodFile(Sheet sheet) {
        String text = String.join(",", sheet.heads()) + "\n" + String.join(",", sheet.examples()) + "\n";
        assertThat(Reading.of(sheet, text.getBytes(StandardCharsets.UTF_8), List.of("RR8", "ODN-10", "IPEM")))
                .isInstanceOf(Verdict.Accepted.class);
    }
}
