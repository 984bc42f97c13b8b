package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.OdsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {
    private final Organisations organisations = Standards.load().organisations();

    @ParameterizedTest
    @CsvSource({"2018-06-30,52", "2019-04-01,51", "2021-04-01,50", "2024-12-31,50", "2025-01-01,49"})
    void gov01TheExternalBeamProvidersOfADayLieInElevenNetworks(LocalDate day, int count) {
        List<Organisation> providers = organisations.providersOn(day);
        assertThat(providers).hasSize(count);
        assertThat(providers.stream()
                        .map(one -> organisations.networkOf(one.code(), day).orElseThrow())
                        .collect(Collectors.toSet()))
                .hasSize(11);
    }

    @Test
    void gov01EveryProviderBelongsToOneNetworkOnEveryDayOnWhichItTreats() {
        for (Organisation provider : allExternalBeam()) {
            LocalDate from = provider.validity().from() == null
                    ? LocalDate.of(2009, 4, 1)
                    : provider.validity().from();
            LocalDate to = provider.validity().to() == null
                    ? LocalDate.of(2030, 12, 31)
                    : provider.validity().to();
            Set<String> networks = new TreeSet<>();
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                networks.add(organisations
                        .networkOf(provider.code(), day)
                        .orElseThrow(() -> new AssertionError(provider.code() + " lies in no network"))
                        .id());
            }
            assertThat(networks).as(provider.code().toString()).hasSize(1);
        }
    }

    private List<Organisation> allExternalBeam() {
        return organisations.codes().stream()
                .flatMap(code -> organisations.known(code, LocalDate.of(2024, 4, 1)).stream())
                .filter(one -> one.kind() == Organisation.Kind.EXTERNAL_BEAM)
                .toList();
    }

    @Test
    void gov02AKnownHostIsAMemberOfItsNetworkAndTheOthersAreNotConfirmed() {
        LocalDate day = LocalDate.of(2024, 4, 1);
        assertThat(organisations.hostOf("ODN-06", day)).contains(new OdsCode("RM1"));
        for (Network network : organisations.networks()) {
            organisations
                    .hostOf(network.id(), day)
                    .ifPresent(host ->
                            assertThat(organisations.networkOf(host, day)).contains(network));
        }
        assertThat(organisations.hostOf("ODN-01", day)).isEmpty();
        assertThat(organisations.hostOf("ODN-06", LocalDate.of(2019, 3, 31))).isEmpty();
    }

    @Test
    void gov03AllElevenNetworksBeginWithTheSpecifications() {
        assertThat(organisations.networks()).hasSize(11);
        assertThat(organisations.networks()).allMatch(one -> one.establishedOn().equals(LocalDate.of(2019, 4, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "RNL,RTD", "RNN,RTD", "RGQ,RDE", "RBA,RH5", "RD3,R0D", "RDZ,R0D", "RXH,RYR", "E0A,RYR", "RAP,RAL", "RNJ,R1H",
        "RH1,R1H", "RQ8,RAJ", "RDD,RAJ", "RA3,RA7", "RM3,RBV", "RR8,RR8"
    })
    void gov04EveryChainOfSuccessorsEndsWhereTheServiceStandsToday(String old, String today) {
        assertThat(organisations.current(new OdsCode(old), LocalDate.of(2025, 4, 1)))
                .isEqualTo(new OdsCode(today));
    }

    @Test
    void gov04AServiceIsKnownByTheCodeOfTheDay() {
        OdsCode carlisle = new OdsCode("RNL");
        assertThat(organisations.current(carlisle, LocalDate.of(2019, 9, 30))).isEqualTo(carlisle);
        assertThat(organisations.current(carlisle, LocalDate.of(2019, 10, 1))).isEqualTo(new OdsCode("RNN"));
        assertThat(organisations.current(carlisle, LocalDate.of(2021, 4, 1))).isEqualTo(new OdsCode("RTD"));
        assertThat(organisations.predecessorsOf(new OdsCode("RTD")))
                .containsExactlyInAnyOrder(new OdsCode("RNN"), carlisle);
        assertThat(organisations.on(carlisle, LocalDate.of(2019, 10, 1))).isEmpty();
        assertThat(organisations.networkOf(carlisle, LocalDate.of(2024, 4, 1)).map(Network::id))
                .contains("ODN-11");
    }

    @Test
    void gov04ATrustIsCalledByItsNameOfTheDay() {
        OdsCode bristol = new OdsCode("RA7");
        assertThat(name(bristol, LocalDate.of(2020, 3, 31)))
                .contains("University Hospitals Bristol NHS Foundation Trust");
        assertThat(name(bristol, LocalDate.of(2020, 4, 1)))
                .contains("University Hospitals Bristol and Weston NHS Foundation Trust");
    }

    private Optional<String> name(OdsCode code, LocalDate day) {
        return organisations.on(code, day).map(Organisation::name);
    }

    @Test
    void gov04ASuccessorTreatsFromTheDayItsPredecessorsEnd() {
        for (OdsCode code : organisations.codes()) {
            organisations.successorOf(code).ifPresent(succession -> {
                LocalDate on = succession.on();
                if (on != null) {
                    assertThat(organisations.on(code, on))
                            .as("%s on %s", code, on)
                            .isEmpty();
                    assertThat(organisations.on(succession.successor(), on))
                            .as("%s on %s", succession.successor(), on)
                            .isPresent();
                }
            });
        }
    }

    @Test
    void gov05MountVernonIsTheOneExceptionAndIsReportedNotRepaired() {
        assertThat(organisations.alliancesAcrossNetworks(LocalDate.of(2024, 4, 1)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.alliance()).isEqualTo("East of England");
                    assertThat(found.networks()).containsExactly("ODN-02", "ODN-06");
                });
        assertThat(organisations.allianceOf(new OdsCode("RWH"), LocalDate.of(2024, 4, 1)))
                .contains("East of England");
    }

    @Test
    void theCountingRuleOfNdrsMakesNoTrustAMemberOfANetwork() {
        assertThat(organisations.networkOf(new OdsCode("RM3"), LocalDate.of(2024, 4, 1)))
                .isEmpty();
        assertThat(organisations.networkOf(new OdsCode("RP6"), LocalDate.of(2024, 4, 1)))
                .isEmpty();
    }

    @Test
    void aWorkingNameOfANetworkIsNotShownAsSourced() {
        assertThat(organisations.networks().stream()
                        .filter(one -> one.basis() == Basis.SOURCED)
                        .map(Network::name))
                .containsExactlyInAnyOrder("South West", "East of England", "Northern");
    }
}
