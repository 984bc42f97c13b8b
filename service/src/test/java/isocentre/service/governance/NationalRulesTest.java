package isocentre.service.governance;

import static isocentre.service.governance.Yorkshire.DAY;
import static isocentre.service.governance.Yorkshire.standing;
import static isocentre.service.governance.Yorkshire.wellGoverned;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.planning.PlanningLine.Advice;
import isocentre.service.governance.planning.PlanningLine.BoardYear;
import isocentre.service.governance.planning.PlanningLine.TestSite;
import isocentre.service.governance.planning.PlanningLine.TestSite.Geography;
import isocentre.service.governance.rules.NationalRules;
import isocentre.service.governance.rules.NationalRules.National;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.governance.rules.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NationalRulesTest {
    private static TestSite site(String name, Geography geography, String systems, String learning) {
        return new TestSite(
                name, "two centres", geography, systems, "cloud", DAY, learning, learning, learning, DAY, null);
    }

    private static National national(
            Lines lines, Optional<Integer> shown, List<TestSite> sites, List<Advice> advice, List<BoardYear> rota) {
        return new National(
                DAY,
                new ImplementationGroup(List.of(), List.of()),
                List.of(standing(lines, DAY)),
                shown,
                sites,
                advice,
                rota);
    }

    private static Verdict verdict(String id, National national) {
        return NationalRules.of(national).stream()
                .filter(one -> one.statement().id().equals(id))
                .map(Rulebook.Found::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static National sites(TestSite... sites) {
        return national(Lines.of(), Optional.empty(), List.of(sites), List.of(), List.of());
    }

    @Test
    void iog02AMeetingThatWasShownNothingToLearnFromIsFlagged() {
        for (Optional<Integer> shown : List.of(Optional.<Integer>empty(), Optional.of(0), Optional.of(2))) {
            assertThat(verdict("IOG-02", national(Lines.of(), shown, List.of(), List.of(), List.of()))
                            .holds())
                    .isEqualTo(shown.filter(count -> count > 0).isPresent());
        }
    }

    @Test
    void iog05ANetworkWhoseReportOfProgressIsOverdueIsNamed() {
        National late = national(Lines.of(Yorkshire.GROUP), Optional.empty(), List.of(), List.of(), List.of());
        assertThat(verdict("IOG-05", late).words()).startsWith("Reports of progress are overdue from: ");
        National told = national(wellGoverned(), Optional.empty(), List.of(), List.of(), List.of());
        assertThat(verdict("IOG-05", told).holds()).isTrue();
    }

    @Test
    void iog06ThreeTestSitesDifferInGeographyAndSystemsWithARuralOneAmongThem() {
        TestSite hills = site("Hills", Geography.RURAL, "A", "x");
        TestSite town = site("Town", Geography.URBAN, "B", "x");
        assertThat(verdict("IOG-06", sites(hills, town)).words()).isEqualTo("2 of 3 test sites are chosen.");
        assertThat(verdict("IOG-06", sites(hills, town, site("Coast", Geography.MIXED, "A", "x")))
                        .holds())
                .isTrue();
        assertThat(verdict("IOG-06", sites(town, town, site("Port", Geography.MIXED, "A", "x")))
                        .holds())
                .isFalse();
        TestSite same = site("Fells", Geography.RURAL, "a", "x");
        assertThat(verdict("IOG-06", sites(hills, same, site("Coast", Geography.MIXED, "A", "x")))
                        .holds())
                .isFalse();
    }

    @Test
    void iog07ATestSiteThatHasNotPublishedWhatItLearntIsNamed() {
        assertThat(verdict("IOG-07", sites(site("Hills", Geography.RURAL, "A", "")))
                        .words())
                .isEqualTo("Not tested or not published yet: Hills. These cannot close.");
        assertThat(verdict("IOG-07", sites(site("Hills", Geography.RURAL, "A", "https://example.org")))
                        .holds())
                .isTrue();
    }

    @Test
    void lhsM4TheClinicalReferenceGroupAdvisesOnEachOfItsSubjects() {
        List<Advice> all = Arrays.stream(Advice.Subject.values())
                .map(subject -> new Advice(subject, DAY, "advice", ""))
                .toList();
        assertThat(verdict("LHS-M4", national(Lines.of(), Optional.empty(), List.of(), all, List.of()))
                        .holds())
                .isTrue();
        assertThat(verdict("LHS-M4", national(Lines.of(), Optional.empty(), List.of(), all.subList(0, 5), List.of()))
                        .words())
                .isEqualTo("No advice of the Clinical Reference Group is entered on: specification.");
    }

    @Test
    void lhsM5TheRotaOfTheDayHasAChair() {
        List<BoardYear> rota = List.of(new BoardYear(BoardYear.Body.RCR, DAY));
        assertThat(verdict("LHS-M5", national(Lines.of(), Optional.empty(), List.of(), List.of(), rota))
                        .words())
                .isEqualTo("Host and chair of the Radiotherapy Board: RCR.");
        assertThat(verdict("LHS-M5", sites()).holds()).isFalse();
    }
}
