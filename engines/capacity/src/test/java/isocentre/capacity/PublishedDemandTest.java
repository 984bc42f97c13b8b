package isocentre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isocentre.capacity.DemandFiles.Usual;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PublishedDemandTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final Standards STANDARDS = Standards.load();
    private final PublishedDemand published = PublishedDemand.on(DAY, STANDARDS);
    private final Area england = published.area("ENG").orElseThrow();

    @Test
    void theSitesAddUpToTheCancersOfEnglandAndToTheSharePublishedAsTreated() {
        double cases = 0;
        double treated = 0;
        double best = 0;
        for (Site site : published.sites()) {
            if (!site.id().equals("skin")) {
                cases += site.cases();
                treated += site.cases() * site.observed();
                best += site.cases() * site.optimal();
            }
        }
        double all = published.assumptions(england).value("cases");
        // Melanoma, about 14,500, stands with the skin.
        assertThat(cases + 14_500).isCloseTo(all, Percentage.withPercentage(0.5));
        assertThat(treated / all).as("P14: 21.0%").isCloseTo(0.21, within(0.01));
        assertThat(best / all).as("P05: 48.3%").isCloseTo(0.483, within(0.035));
    }

    @Test
    void theSchedulesOfASiteAndIntentAddUpToAll() {
        Map<String, Double> sums = new DemandFiles(STANDARDS, DAY)
                .regimens().stream()
                        .collect(Collectors.groupingBy(
                                one -> one.site() + " " + one.intent(), Collectors.summingDouble(Usual::share)));
        assertThat(sums).hasSize(published.sites().size() + 2);
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    }

    @Test
    void englandsCoursesAreNearItsTreatmentsAndAMachineGivesWhatMachinesGave() {
        Assumptions given = published.assumptions(england);
        Demand demand = published.demand(england, Utilisation.OBSERVED, given);
        assertThat(demand.coursesAYear()).as("T26: 137,579").isCloseTo(137_579, Percentage.withPercentage(4));
        Capacity one = Capacity.of(given.with("machines", 1, "chosen"), published.workingDays());
        assertThat(one.attendances(given.value("minutes"))).as("P07").isBetween(7084.0, 7569.0);
        assertThat(published.demand(england, Utilisation.OPTIMAL, given).attendances())
                .isGreaterThan(demand.attendances());
    }

    @Test
    void everyProviderStandsInOneNetworkAndTheNetworksShareAllOfEngland() {
        List<Area> networks = STANDARDS.organisations().networks().stream()
                .map(Network::id)
                .map(id -> published.area(id).orElseThrow())
                .toList();
        assertThat(networks.stream().mapToDouble(Area::ofEngland).sum()).isCloseTo(1, within(0.005));
        networks.forEach(one -> assertThat(one.departments().stream()
                        .mapToDouble(Area.Department::share)
                        .sum())
                .isCloseTo(1, within(1e-9)));
        assertThat(published.assumptions(networks.getFirst()).of("machines").foundation())
                .contains("computed", "P79");
    }

    @Test
    void aMergedProviderBringsItsShareToItsSuccessor() {
        double both = published.area("RAL").orElseThrow().ofEngland();
        double before = PublishedDemand.on(LocalDate.of(2024, 6, 1), STANDARDS)
                .area("RAL")
                .orElseThrow()
                .ofEngland();
        assertThat(both - before).isCloseTo(0.008, within(1e-12));
        assertThat(published.area("RAP")).isEmpty();
        assertThat(published.area("nowhere")).isEmpty();
        assertThat(published.area("")).isEmpty();
    }

    @Test
    void aRegimenIsProposedForItsOwnSiteAndOneForMetastasesForAll() {
        assertThat(move("BRE-01").sites()).containsExactly("breast");
        assertThat(move("BRE-01").intent()).isEqualTo(Intent.RADICAL);
        assertThat(move("BON-01").sites()).hasSize(published.sites().size());
        assertThat(move("BON-01").intent()).isEqualTo(Intent.PALLIATIVE);
        for (String not : List.of("PRO-12", "BRE-12", "BEN-01")) {
            assertThat(published.move(regimen(not), 1, 15)).as(not).isEmpty();
        }
        List<String> told = new ArrayList<>();
        published
                .proposable()
                .forEach(one -> told.add(move(one.id()).sites() + " "
                        + move(one.id()).schedule() + move(one.id()).intent()));
        assertThat(told).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void measuredCoursesReplaceThePublishedOnesAndTheRestOfTheAttendancesIsKept() {
        Schedule five = move("BRE-01").schedule();
        Measured measured = new Measured(
                "2024-25",
                List.of(
                        new Measured.Counted("breast", Intent.RADICAL, five, 100),
                        new Measured.Counted("of no site", Intent.RADICAL, five, 10)),
                600,
                3,
                Map.of());
        Demand demand = published.demand(measured, published.assumptions(england));
        assertThat(demand.courses()).extracting(Courses::site).containsExactly("breast", "other");
        assertThat(demand.attendances()).isEqualTo(600);
        assertThat(demand.otherAttendances()).isEqualTo(50);
    }

    @Test
    void aNumberOutsideItsRangeIsRefusedWithTheRange() {
        Assumptions given = published.assumptions(england);
        assertThatThrownBy(() -> given.with("hours", 25, "chosen")).hasMessageContaining("25 is not between 1 and 24");
        assertThatThrownBy(() -> given.with("minutes", Double.NaN, "chosen")).hasMessageContaining("NaN");
        assertThatThrownBy(() -> given.with("wishes", 1, "chosen")).hasMessageContaining("wishes");
        assertThat(given.with("hours", 10, "chosen").of("hours").foundation()).isEqualTo("chosen");
    }

    private Regimen regimen(String id) {
        return STANDARDS.regimens().find(id).orElseThrow();
    }

    private Move move(String id) {
        return published.move(regimen(id), 1, 15).orElseThrow();
    }
}
