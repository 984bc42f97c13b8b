package isocentre.service.governance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.service.governance.planning.PlanningLine.Downtime;
import isocentre.service.governance.planning.PlanningLine.Machine;
import isocentre.service.governance.planning.PlanningLine.Population;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 15);

    private static Machine machine(String id, Machine.Kind kind, String location, int since, @Nullable LocalDate to) {
        return new Machine("RR8", id, kind, "Model", "3.1", location, LocalDate.of(since, 4, 15), to);
    }

    private static final Fleet FLEET = new Fleet(
            List.of(
                    machine("LA1", Machine.Kind.LINAC, "Main", 2015, null),
                    machine("LA2", Machine.Kind.LINAC, "Main", 2019, null),
                    machine("LA3", Machine.Kind.LINAC, "Hills", 2022, null),
                    machine("LA4", Machine.Kind.LINAC, "Main", 2008, LocalDate.of(2025, 4, 14)),
                    machine("CT1", Machine.Kind.SIMULATOR, "Main", 2005, null)),
            List.of(
                    new Downtime("RR8", "LA1", LocalDate.of(2025, 3, 1), 200, 4),
                    new Downtime("RR8", "LA2", LocalDate.of(2024, 4, 1), 200, 20),
                    new Downtime("RR8", "LA2", LocalDate.of(2024, 3, 1), 200, 200),
                    new Downtime("RR8", "LA2", LocalDate.of(2025, 4, 1), 200, 200)),
            DAY);

    @Test
    void cap02CountsLinacsInServiceForEachMillionPeople() {
        assertThat(FLEET.linacs()).extracting(Machine::id).containsExactly("LA1", "LA2", "LA3");
        assertThat(FLEET.linacsPerMillion(
                        Optional.of(new Population("ODN-10", LocalDate.of(2024, 6, 30), 1_500_000, "estimate"))))
                .hasValue(2.0);
        assertThat(FLEET.linacsPerMillion(Optional.empty())).isEmpty();
    }

    @Test
    void cap03CountsLinacsFromTheDayOfTheirTenthYear() {
        assertThat(FLEET.linacsOverAge()).extracting(Machine::id).containsExactly("LA1");
        Fleet before = new Fleet(FLEET.machines(), List.of(), DAY.minusDays(1));
        assertThat(before.linacsOverAge()).extracting(Machine::id).containsExactly("LA4");
    }

    @Test
    void cap06SharesLostHoursOfTheTwelveMonthsBeforeThisOne() {
        assertThat(FLEET.lost().orElseThrow()).isCloseTo(24.0 / 400, within(1e-12));
        assertThat(new Fleet(FLEET.machines(), List.of(), DAY).lost()).isEmpty();
    }

    @Test
    void theMachineWithMostReasonsComesFirstAndSaysThem() {
        List<Fleet.Ranked> ranking = FLEET.ranking();
        assertThat(ranking).extracting(one -> one.machine().id()).containsExactly("CT1", "LA1", "LA2", "LA3");
        assertThat(ranking.getFirst().reasons())
                .containsExactly(
                        "20.0 years in service; from 10 on a machine is over age",
                        "the only simulator at Main: when it stands still, patients have none there");
        assertThat(ranking.get(2).reasons())
                .containsExactly("lost 10.0% of its hours in twelve months, the network 6.0%");
    }
}
