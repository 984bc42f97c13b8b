package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernanceTest {
    private final Governance governance = Standards.load().governance();

    @Test
    void everyStatementIsToldOnceAndSaysHowItIsTested() {
        assertThat(governance.statements())
                .extracting(Statement::id)
                .doesNotHaveDuplicates()
                .hasSize(36);
        assertThat(governance.statements()).allSatisfy(one -> {
            assertThat(one.id()).matches("(GOV|NOG|IOG)-0[1-9]|NOG-10|LHS-M[1-6]|(CON|PRI)-0[12]");
            assertThat(one.statement()).isNotBlank();
            assertThat(one.test()).isNotBlank();
        });
    }

    @Test
    void lhsM1FifteenMembersGiveAndFourteenSignedBetweenAugustAndOctober2019() {
        List<Governance.Member> members = governance.members();
        assertThat(members)
                .hasSize(15)
                .allSatisfy(one -> assertThat(one.gives()).as(one.name()).isNotEmpty());
        assertThat(members.stream().flatMap(one -> one.signedOn().stream()).sorted())
                .hasSize(14)
                .startsWith(LocalDate.of(2019, 8, 12))
                .endsWith(LocalDate.of(2019, 10, 9));
        assertThat(members.stream().filter(one -> one.signedOn().isEmpty()))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("PBT"));
        assertThat(governance.member("DHSC-NIHR").signedBy()).isEqualTo("National Institute for Health Research");
    }

    @Test
    void lhsM1ABodyThatEndedSinceSaysSoWithTheBasisOfThat() {
        assertThat(governance.members().stream().filter(one -> !one.note().isEmpty()))
                .extracting(Governance.Member::id)
                .containsExactlyInAnyOrder("NCRI", "NHSD", "PHE", "PBT");
        assertThat(governance.members())
                .allSatisfy(one -> assertThat(one.noteBasis().isPresent())
                        .isEqualTo(!one.note().isEmpty()));
    }

    @Test
    void lhsM2EightAmbitionsAndNineCommitmentsGuideTheProgramme() {
        assertThat(governance.guides().stream().filter(one -> one.kind() == Governance.Guide.Kind.AMBITION))
                .extracting(Governance.Guide::id)
                .containsExactly("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8");
        assertThat(governance.guides().stream().filter(one -> one.kind() == Governance.Guide.Kind.COMMITMENT))
                .hasSize(9);
    }

    @Test
    void lhsM6AmountsAreInPoundsAndDated2019() {
        assertThat(governance.money())
                .extracting(Governance.Money::pounds)
                .containsExactly(440_000_000L, 56_000_000L, 130_000_000L);
        assertThat(governance.money())
                .allSatisfy(one -> assertThat(one.dated().getYear()).isEqualTo(2019));
    }

    @Test
    void iog03TheNationalLevelIsTwoBodies() {
        assertThat(governance.bodies().stream().filter(one -> one.level().equals("national")))
                .extracting(Governance.Body::id)
                .containsExactlyInAnyOrder("SCOG", "NCB");
    }
}
