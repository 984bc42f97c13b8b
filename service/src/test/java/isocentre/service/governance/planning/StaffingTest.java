package isocentre.service.governance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.service.governance.planning.PlanningLine.Staff;
import isocentre.service.governance.planning.PlanningLine.Staff.Group;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 30);
    private static final LocalDate SECOND = LocalDate.of(2025, 9, 30);
    private static final Staffing STAFFING = new Staffing(
            List.of(
                    new Staff("RR8", Group.PHYSICISTS, FIRST, 20, 18),
                    new Staff("RR8", Group.PHYSICISTS, SECOND, 22, 20),
                    new Staff("RWA", Group.PHYSICISTS, FIRST, 10, 7),
                    new Staff("RM1", Group.PHYSICISTS, SECOND, 99, 99)),
            List.of("RHQ", "RR8", "RWA"));

    @Test
    void anAnswerThatIsMissingInARoundIsCarriedForwardAndMarked() {
        assertThat(STAFFING.rounds()).containsExactly(SECOND, FIRST);
        assertThat(STAFFING.answer("RWA", Group.PHYSICISTS, SECOND))
                .hasValueSatisfying(one -> assertThat(one.carried()).isTrue());
        assertThat(STAFFING.answer("RR8", Group.PHYSICISTS, SECOND))
                .hasValueSatisfying(one -> assertThat(one.carried()).isFalse());
        assertThat(STAFFING.answer("RHQ", Group.PHYSICISTS, SECOND)).isEmpty();
        assertThat(STAFFING.answer("RR8", Group.PHYSICISTS, FIRST)
                        .orElseThrow()
                        .staff()
                        .inPost())
                .isEqualTo(18);
        assertThat(STAFFING.notAnswered(SECOND)).containsExactly("RHQ", "RWA");
    }

    @Test
    void cap07AndCap08AreOfTheMembersWithHowManyAreCarriedForward() {
        Staffing.Total total = STAFFING.totals(SECOND).getFirst();
        assertThat(STAFFING.totals(SECOND)).hasSize(1);
        assertThat(total).isEqualTo(new Staffing.Total(Group.PHYSICISTS, 32, 27, 1, 1));
        assertThat(total.vacant().orElseThrow()).isCloseTo(5.0 / 32, within(1e-12));
        assertThat(total.perThousand(54_000).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(total.perThousand(0)).isEmpty();
    }
}
