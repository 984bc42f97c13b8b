package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.standing;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.matters.Matter.Score;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.packs.AnnualReport;
import isocentre.service.governance.packs.BoardPack;
import isocentre.service.governance.packs.Pack;
import isocentre.service.governance.packs.Records;
import isocentre.service.governance.packs.Records.Figures;
import isocentre.service.governance.packs.Records.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardPackTest {
    private static final UUID RISK = UUID.randomUUID();
    private static final UUID ACTION = UUID.randomUUID();

    private static Matter matter(UUID id, Kind kind, String title, String state, LocalDate due, int likelihood) {
        return new Matter(
                id,
                Yorkshire.ID,
                kind,
                title,
                Map.of("Who does it", "the physicists", "Owner", "head of physics", "Choice", "five", "Dissent", ""),
                Optional.empty(),
                due,
                state,
                likelihood == 0 ? Optional.empty() : Optional.of(new Score(likelihood, 4)),
                likelihood == 0 ? Optional.empty() : Optional.of(new Score(1, 4)),
                Optional.empty(),
                DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Figures figures(String waits, String version) {
        return new Figures(
                "2019-20",
                version,
                List.of(
                        new Told("TIM-01", "31 days or less", waits, "90.0% (9 of 10)", "synthetic", "/figures/x"),
                        new Told("FRX-01", "Five fractions", "70.0% (7 of 10)", "71.0%", "synthetic", "/figures/y")));
    }

    private static Records records(Lines lines, LocalDate day, Figures figures, List<Matter> matters) {
        return new Records(
                standing(lines, day),
                figures,
                List.of(new Agenda.Line("not explained", "RR8: waits", "/signals/1")),
                matters,
                List.of(new Escalation(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        Yorkshire.ID,
                        Optional.of("RR8"),
                        "too few physicists",
                        Escalation.State.NATIONAL,
                        Instant.EPOCH,
                        Optional.of(day.minusDays(1)),
                        Instant.EPOCH)));
    }

    private static final Pack FIRST = BoardPack.of(
            records(
                    Lines.of(Yorkshire.GROUP),
                    DAY,
                    figures("80.0% (8 of 10)", "DV-1"),
                    List.of(
                            matter(RISK, Kind.RISK, "The suite fails", "treating", DAY.plusDays(9), 4),
                            matter(ACTION, Kind.ACTION, "Train two people", "doing", DAY.minusDays(1), 0))),
            Optional.empty());

    private static List<List<String>> rows(Pack pack, String part) {
        return pack.parts().stream().filter(one -> one.id().equals(part)).findFirst().orElseThrow().rows().stream()
                .map(Pack.Row::cells)
                .toList();
    }

    @Test
    void theFirstPackHasNothingToBeHeldAgainstAndSaysSo() {
        assertThat(FIRST.parts().getFirst().id()).isEqualTo("changed");
        assertThat(FIRST.parts().getFirst().rows()).isEmpty();
        assertThat(FIRST.parts().getFirst().words()).singleElement().asString().startsWith("This is the first");
        assertThat(rows(FIRST, "risks"))
                .containsExactly(
                        List.of("The suite fails", "Being treated, 16 (4 × 4)", "new", "4 (1 × 4)", "head of physics"));
        assertThat(rows(FIRST, "actions"))
                .containsExactly(List.of("Train two people", "the physicists", "Being done", "31 May 2020, overdue"));
        assertThat(rows(FIRST, "late")).containsExactly(List.of("RR8: waits", "not explained"));
        assertThat(rows(FIRST, "escalations").getFirst()).contains("too few physicists", "31 May 2020, overdue");
        assertThat(rows(FIRST, "statements")).extracting(List::getFirst).anyMatch(one -> one.startsWith("NOG-05"));
    }

    @Test
    void pageOneSaysWhatChangedSinceTheLastPackAndNothingElse() {
        Pack second = BoardPack.of(
                records(
                        wellGoverned(),
                        DAY.plusMonths(3),
                        figures("85.0% (17 of 20)", "DV-2"),
                        List.of(
                                matter(RISK, Kind.RISK, "The suite fails", "treating", DAY.plusDays(9), 2),
                                matter(ACTION, Kind.ACTION, "Train two people", "proved", DAY.minusDays(1), 0))),
                Optional.of(FIRST));
        assertThat(second.period()).isEqualTo("from 1 June 2020 to 1 September 2020");
        assertThat(rows(second, "changed"))
                .contains(
                        List.of("Figure of 2019-20: 31 days or less", "80.0% (8 of 10)", "85.0% (17 of 20)"),
                        List.of("Risk: The suite fails", "Being treated, 16 (4 × 4)", "Being treated, 8 (2 × 4)"),
                        List.of("Action: Train two people", "Being done", "Done"))
                .noneMatch(row -> row.getFirst().contains("Five fractions")
                        || row.getFirst().contains("physicists"))
                .anyMatch(row -> row.getFirst().startsWith("Statement NOG-05")
                        && row.get(1).equals("The network has no agreed plan."));
        assertThat(second.parts().getFirst().words().getFirst())
                .contains("DV-1")
                .contains("DV-2");
        assertThat(rows(second, "risks").getFirst().get(2)).isEqualTo("Being treated, 16 (4 × 4)");
        assertThat(rows(second, "actions")).isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsSaidToo() {
        Pack second =
                BoardPack.of(records(Lines.of(Yorkshire.GROUP), DAY, Figures.NONE, List.of()), Optional.of(FIRST));
        assertThat(rows(second, "changed"))
                .contains(List.of("Figure of 2019-20: Five fractions", "70.0% (7 of 10)", "no longer there"));
    }

    @Test
    void nog07TheReportOfAYearIsMadeFromPlanFiguresComplianceAndMoney() {
        Pack report = AnnualReport.of(
                records(
                        wellGoverned(),
                        LocalDate.of(2021, 3, 31),
                        figures("80.0% (8 of 10)", "DV-1"),
                        List.of(matter(RISK, Kind.DECISION, "Five fractions of breast", "force", DAY.plusYears(1), 0))),
                2020,
                LocalDate.of(2021, 7, 1),
                "we did much\n\nand more",
                "much is left");
        assertThat(report.period()).isEqualTo("2020-21");
        assertThat(report.parts().getFirst().words()).containsExactly("we did much", "and more");
        assertThat(rows(report, "plan").getFirst()).contains("1", "A1, A3", "1 April 2019");
        assertThat(rows(report, "figures")).hasSize(2);
        assertThat(rows(report, "compliance")).containsExactly(List.of("peer review", "2", "1", "0", "0"));
        assertThat(rows(report, "unmet").getFirst()).contains("peer review", "train", "1 April 2022");
        assertThat(rows(report, "money").getFirst()).contains("250,000", "1 April 2020");
        assertThat(rows(report, "decisions").getFirst()).contains("Five fractions of breast", "five");
    }
}
