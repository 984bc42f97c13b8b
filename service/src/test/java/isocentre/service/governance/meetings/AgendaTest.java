package isocentre.service.governance.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.feedback.Signal;
import isocentre.service.governance.Line;
import isocentre.service.governance.Lines;
import isocentre.service.governance.Standing;
import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

    private static final Standing STANDING = standing(Lines.of());

    private static Standing standing(Lines lines) {
        Organisations organisations = Standards.load().organisations();
        Network network = organisations.networks().stream()
                .filter(one -> one.id().equals("ODN-10"))
                .findFirst()
                .orElseThrow();
        return new Standing(lines, organisations, network, TODAY);
    }

    private static Signal signal(Signal.State state, LocalDate due) {
        return new Signal(
                UUID.randomUUID(),
                "TIM-01",
                new OdsCode("RR8"),
                "spc-below-limit",
                Period.of("2025-03"),
                new Month(2025, 3),
                "31 days or less: 79.8%",
                state,
                Instant.EPOCH,
                Optional.of(due),
                Instant.EPOCH,
                "DV-1",
                "");
    }

    private static Escalation escalation(Escalation.State state, LocalDate due) {
        return new Escalation(
                UUID.randomUUID(),
                "ODN-10",
                Optional.of("RR8"),
                "too few physicists",
                state,
                Instant.EPOCH,
                Optional.of(due),
                Instant.EPOCH);
    }

    private static Matter matter(Kind kind, LocalDate due, Optional<Matter.Score> now) {
        return new Matter(
                UUID.randomUUID(),
                "ODN-10",
                kind,
                "a matter",
                Map.of(),
                Optional.empty(),
                due,
                "assessed",
                now,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void aSignalThatNobodyExplainedByItsDayComesOnTheAgendaByItself() {
        for (Signal.State state : Signal.State.values()) {
            boolean unexplained = state == Signal.State.NEW || state == Signal.State.ACKNOWLEDGED;
            assertThat(lines(List.of(signal(state, TODAY.minusDays(1))), List.of(), List.of()))
                    .as(state.word())
                    .hasSize(unexplained ? 1 : 0);
            assertThat(lines(List.of(signal(state, TODAY)), List.of(), List.of()))
                    .isEmpty();
        }
        Signal one = signal(Signal.State.NEW, TODAY.minusDays(1));
        assertThat(lines(List.of(one), List.of(), List.of()))
                .containsExactly(new Agenda.Line(
                        "An unusual figure, not explained by 9 Jun 2025",
                        "RR8: 31 days or less: 79.8%",
                        "/signals/" + one.id()));
    }

    @Test
    void whatLiesWithTheNetworkIsOnItAtOnceAndWhatLiesAboveOnceItsAnswerIsLate() {
        assertThat(lines(List.of(), List.of(escalation(Escalation.State.NETWORK, TODAY.plusDays(9))), List.of()))
                .hasSize(1);
        assertThat(lines(List.of(), List.of(escalation(Escalation.State.NATIONAL, TODAY)), List.of()))
                .isEmpty();
        assertThat(lines(List.of(), List.of(escalation(Escalation.State.NATIONAL, TODAY.minusDays(1))), List.of()))
                .extracting(Agenda.Line::why)
                .containsExactly("An escalation whose answer is late");
    }

    @Test
    void aRiskAtTheThresholdAndWhatIsOverdueAreOnIt() {
        assertThat(lines(
                        List.of(),
                        List.of(),
                        List.of(
                                matter(Kind.RISK, TODAY, Optional.of(new Matter.Score(5, 3))),
                                matter(Kind.RISK, TODAY, Optional.of(new Matter.Score(2, 3))),
                                matter(Kind.ACTION, TODAY.minusDays(1), Optional.empty()))))
                .extracting(Agenda.Line::why)
                .containsExactly("A risk that proposes to be raised", "Action that was due on 9 Jun 2025");
    }

    @Test
    void theImplementationGroupSpeaksOfWhatLiesWithItAndOfLateAnswersAboveIt() {
        assertThat(Agenda.ofImplementationGroup(
                        TODAY,
                        List.of(
                                escalation(Escalation.State.NETWORK, TODAY.minusDays(9)),
                                escalation(Escalation.State.IMPLEMENTATION, TODAY.plusDays(9)),
                                escalation(Escalation.State.NATIONAL, TODAY),
                                escalation(Escalation.State.NATIONAL, TODAY.minusDays(1)))))
                .extracting(Agenda.Line::why)
                .containsExactly("Raised to this group by ODN-10", "An answer of the national bodies that is late");
    }

    @Test
    void lateWorkAndRequirementsThatAreStillUnmetOnTheirDayAreOnIt() {
        UUID objective = UUID.randomUUID();
        Standing late = standing(Lines.of(
                work(objective, TODAY.minusDays(1), null),
                work(objective, TODAY, null),
                work(objective, TODAY.minusDays(1), TODAY.minusDays(2)),
                unmet("RR8", TODAY.minusDays(1)),
                unmet("RWA", TODAY)));
        assertThat(Agenda.of(TODAY, List.of(), List.of(), List.of(), 15, late))
                .extracting(Agenda.Line::why)
                .containsExactly(
                        "Work of the programme that was due on 9 Jun 2025",
                        "A requirement that was to be met by 9 Jun 2025");
    }

    private static Line work(UUID objective, LocalDate aim, @Nullable LocalDate done) {
        return new Line.Work(UUID.randomUUID(), "ODN-10", objective, "item", "physics", aim, TODAY.minusYears(1), done);
    }

    private static Line unmet(String provider, LocalDate aim) {
        return new Line.Assessment(
                UUID.randomUUID(),
                "ODN-10",
                provider,
                "peer review",
                Line.Assessment.Result.NOT_MET,
                "audit",
                "begin",
                aim,
                TODAY.minusYears(1));
    }

    private static List<Agenda.Line> lines(List<Signal> signals, List<Escalation> escalations, List<Matter> matters) {
        return Agenda.of(TODAY, signals, escalations, matters, 15, STANDING);
    }
}
