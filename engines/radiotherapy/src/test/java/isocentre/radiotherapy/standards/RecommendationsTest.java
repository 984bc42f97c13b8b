package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Basis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private final Recommendations recommendations = Standards.load().recommendations();

    private List<Recommendation> versions(String id) {
        return recommendations.all().stream().filter(one -> one.id().equals(id)).toList();
    }

    @Test
    void theBreastStatementsNameTheirSchedulesAndSayOfferOrConsider() {
        Recommendation whole = versions("RCR-BREAST-1").getFirst();
        assertThat(whole.strength()).isEqualTo(Recommendation.Strength.OFFER);
        assertThat(whole.regimens()).containsExactly("BRE-01");
        assertThat(whole.indicator()).contains("FRX-01");
        assertThat(versions("RCR-BREAST-3").getFirst().strength()).isEqualTo(Recommendation.Strength.CONSIDER);
        Set<String> named = new HashSet<>();
        recommendations.all().forEach(one -> named.addAll(one.regimens()));
        assertThat(named).contains("BRE-01", "BRE-02", "BRE-03", "BRE-04", "BRE-05", "BRE-06", "BRE-07");
        assertThat(named).allMatch(id -> Standards.load().regimens().find(id).isPresent());
    }

    @Test
    void aNewEditionSupersedesTheOneBeforeAndOverwritesNothing() {
        List<Recommendation> editions = versions("RCR-INTERRUPTIONS");
        assertThat(editions).hasSize(3);
        LocalDate day = LocalDate.of(2018, 6, 1);
        assertThat(editions.stream().filter(one -> one.validity().holds(day)))
                .extracting(Recommendation::version)
                .containsExactly("third edition");
    }

    @Test
    void whatIsKnownAtSecondHandIsMarkedAndADayThatIsNotPrintedIsNoFact() {
        assertThat(versions("RCR-BREAST-LONG").getFirst().basis()).isEqualTo(Basis.ONE_SOURCE);
        assertThat(recommendations.all())
                .allSatisfy(one -> assertThat(one.dateBasis().sourced()).isFalse());
    }

    @Test
    void aParameterThatThereIsNotIsNamed() {
        assertThat(recommendations.parameter("adopting-centres")).isEqualTo(0.8);
        assertThatThrownBy(() -> recommendations.parameter("none")).hasMessageContaining("'none'");
    }
}
