package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.credentialing.Credential;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Gathering;
import isocentre.service.plans.credentialing.Lapsing;
import isocentre.service.plans.credentialing.Move;
import isocentre.service.plans.credentialing.Readiness;
import isocentre.service.plans.credentialing.Register;
import isocentre.service.plans.credentialing.Requirement;
import isocentre.service.plans.credentialing.State;
import isocentre.service.plans.credentialing.Trial;
import isocentre.service.plans.credentialing.TrialRequirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final LocalDate TODAY = LocalDate.now();

    private final Site site = Site.open();
    private final Credentials credentials = site.part(Credentials.class);
    private final TrialRequirements requirements = site.part(TrialRequirements.class);
    private final Register register = site.part(Register.class);
    private final Readiness readiness = site.part(Readiness.class);
    private final Person reviewer = site.invite(Role.PHYSICIST, "RYJ");

    @Test
    void everyStateHasAnOwnerAndCanBeReached() {
        Set<State> reached = EnumSet.of(State.REQUESTED);
        List<State> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            State from = open.removeFirst();
            for (Move move : Move.values()) {
                credentials.workflow().after(from, move).filter(reached::add).ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(State.values())
                .allSatisfy(state -> assertThat(
                                credentials.workflow().meaning(state).owner())
                        .isIn("centre", "reviewer", "nobody"));
    }

    @Test
    void everyMoveThatTheTableDoesNotHaveIsRefusedAndChangesNothing() {
        Person asks = site.invite(Role.PHYSICIST, "RJE");
        UUID id = ask(asks, "RJE", "facility-questionnaire", Optional.empty(), Optional.empty(), "");
        credentials.add(asks, id, Credential.Kind.DOCUMENT, "Questionnaire", "", "0".repeat(64));
        int refused = 0;
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                site.database()
                        .sql("UPDATE credential SET state = ?, state_since = now() - interval '1 day',"
                                + " reviewer_id = ?, reviewer = 'R', reviewer_at = 'RYJ', expires = NULL WHERE id = ?")
                        .params(from.word(), reviewer.id(), id)
                        .update();
                var step = credentials.workflow().step(from, move);
                boolean byThePerson = step.isPresent() && !step.get().by().contains("service");
                if (byThePerson) {
                    Person right = step.get().by().contains("reviewer") ? reviewer : asks;
                    Person wrong = step.get().by().contains("reviewer") ? asks : reviewer;
                    assertThatThrownBy(() -> credentials.move(wrong, id, move, "Because"))
                            .isInstanceOf(Credentials.Refused.class);
                    if (move.needsWords()) {
                        assertThatThrownBy(() -> credentials.move(right, id, move, " "))
                                .isInstanceOf(Credentials.Refused.class);
                    }
                    credentials.move(right, id, move, "Because");
                    assertThat(state(id)).isEqualTo(step.get().to());
                } else {
                    refused++;
                    for (Person person : List.of(asks, reviewer)) {
                        assertThatThrownBy(() -> credentials.move(person, id, move, "Because"))
                                .isInstanceOf(Credentials.Refused.class);
                    }
                    assertThat(state(id)).isEqualTo(from);
                }
            }
        }
        assertThat(refused).isEqualTo(State.values().length * Move.values().length - 10);
    }

    @Test
    void nobodyApprovesTheirOwnOrTheirCentres() {
        Person asks = site.invite(Role.PHYSICIST, "RJE");
        Person colleague = site.invite(Role.CLINICAL_LEAD, "RJE");
        UUID id = ask(asks, "RJE", "process-document", Optional.empty(), Optional.empty(), "");
        credentials.add(asks, id, Credential.Kind.DOCUMENT, "Process", "", "1".repeat(64));
        credentials.move(asks, id, Move.SEND_EVIDENCE, "");
        for (Person own : List.of(asks, colleague)) {
            assertThatThrownBy(() -> credentials.move(own, id, Move.TAKE, ""))
                    .hasMessage("Nobody reviews what they asked for, or their own centre's");
        }
        // Who asked, and works elsewhere too.
        site.part(isocentre.service.people.Accounts.class)
                .give("system", asks, Role.PHYSICIST, "RYJ", LocalDate.of(2020, 1, 1), null);
        Person both = site.part(isocentre.service.people.Accounts.class)
                .find(asks.id())
                .orElseThrow();
        assertThat(credentials.may(credentials.find(id).orElseThrow(), Move.TAKE, both))
                .isFalse();
        credentials.move(reviewer, id, Move.TAKE, "");
        Person third = site.invite(Role.PHYSICIST, "RWE");
        assertThatThrownBy(() -> credentials.move(third, id, Move.PASS, "")).hasMessage("Only the reviewer does that");
        credentials.move(reviewer, id, Move.PASS, "");
        assertThat(credentials.find(id).orElseThrow().expires())
                .hasValue(TODAY.plusMonths(24).minusDays(1));
    }

    @Test
    void itNamesWhatTheRequirementBindsAndNothingElse() {
        Person asks = site.invite(Role.PHYSICIST, "RJE");
        Equipment linac = enter(asks, "RJE", Equipment.Kind.MACHINE, "LINAC N", "1");
        assertThatThrownBy(() -> ask(asks, "RJE", "benchmark-planning", Optional.of(linac), Optional.empty(), ""))
                .hasMessageContaining("planning system");
        UUID id = ask(asks, "RJE", "beam-output", Optional.of(linac), Optional.empty(), "");
        Credential one = credentials.find(id).orElseThrow();
        assertThat(one.machine()).hasValue(linac);
        assertThat(one.technique()).isEmpty();
        assertThatThrownBy(() -> ask(asks, "RJE", "beam-output", Optional.of(linac), Optional.empty(), ""))
                .hasMessageContaining("under way already");
    }

    @Test
    void aChangeOfVersionLapsesItWithTheReasonAndAsksForTheSameAgain() {
        String centre = "RTD";
        Person asks = site.invite(Role.PHYSICIST, centre);
        Equipment linac = enter(asks, centre, Equipment.Kind.MACHINE, "LINAC 1", "2.7");
        Equipment planner = enter(asks, centre, Equipment.Kind.SYSTEM, "Planning", "15.6");
        UUID audit = passed(asks, centre, "dosimetry-audit", Optional.of(linac), Optional.of(planner), "");
        UUID output = passed(asks, centre, "beam-output", Optional.of(linac), Optional.empty(), "");
        assertThat(credentials.find(audit).orElseThrow().holds(TODAY)).isTrue();

        register.change(asks, planner, "16.1", "AAA 16", TODAY);
        assertThat(credentials.find(audit).orElseThrow().holds(TODAY))
                .as("even before the sweep")
                .isFalse();
        site.part(Lapsing.class).sweep();
        assertThat(state(audit)).isEqualTo(State.LAPSED);
        assertThat(credentials.entries(audit).getLast().words())
                .isEqualTo("Planning changed from 15.6 to 16.1 with AAA 16 on " + TODAY);
        assertThat(state(output)).as("does not name the planning system").isEqualTo(State.PASSED);
        List<Credential> again = credentials.of(centre).stream()
                .filter(one -> one.renews().filter(audit::equals).isPresent())
                .toList();
        assertThat(again).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.REQUESTED);
            assertThat(one.machine()).hasValue(linac);
            assertThat(one.system().orElseThrow().version()).isEqualTo("16.1");
        });
        site.part(Lapsing.class).sweep();
        assertThat(credentials.of(centre)).as("asked for once").hasSize(3);

        register.end(asks, linac, TODAY.minusDays(1));
        site.part(Lapsing.class).sweep();
        assertThat(state(output)).isEqualTo(State.LAPSED);
        assertThat(credentials.entries(output).getLast().words()).isEqualTo("LINAC 1 is out of use since " + TODAY);
        assertThat(credentials.of(centre))
                .as("with no successor nothing is asked for")
                .hasSize(3);
    }

    @Test
    void aChangeThatLiesAheadCountsFromItsDay() {
        String centre = "RN3";
        Person asks = site.invite(Role.PHYSICIST, centre);
        Equipment linac = enter(asks, centre, Equipment.Kind.MACHINE, "LINAC 1", "2.7");
        UUID output = passed(asks, centre, "beam-output", Optional.of(linac), Optional.empty(), "");
        register.change(asks, linac, "3.0", "", TODAY.plusDays(5));
        site.part(Lapsing.class).sweep();
        Credential one = credentials.find(output).orElseThrow();
        assertThat(one.state()).isEqualTo(State.PASSED);
        assertThat(one.holds(TODAY.plusDays(4))).isTrue();
        assertThat(one.holds(TODAY.plusDays(5))).isFalse();
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        Person asks = site.invite(Role.PHYSICIST, "RK9");
        UUID id = passed(asks, "RK9", "facility-questionnaire", Optional.empty(), Optional.empty(), "");
        site.database()
                .sql("UPDATE credential SET expires = ? WHERE id = ?")
                .params(java.sql.Date.valueOf(TODAY), id)
                .update();
        site.part(Lapsing.class).sweep();
        assertThat(state(id)).as("its last day is whole").isEqualTo(State.PASSED);
        site.database()
                .sql("UPDATE credential SET expires = ? WHERE id = ?")
                .params(java.sql.Date.valueOf(TODAY.minusDays(1)), id)
                .update();
        site.part(Lapsing.class).sweep();
        assertThat(state(id)).isEqualTo(State.EXPIRED);
    }

    /// TRI-01.
    @Test
    void whatATrialAsksForGoesByItsLevelAndTechniqueLessWhatWasShownBefore() {
        Trial minimal = trial("EXAMPLE-BREAST");
        Trial moderate = trial("EXAMPLE-PROSTATE");
        Trial complex = trial("EXAMPLE-PROSTATE-BOOST");
        assertThat(ids(minimal)).containsExactly("facility-questionnaire");
        assertThat(moderate.level()).as("its technique's").isEqualTo("moderate");
        assertThat(complex.level()).as("its own").isEqualTo("complex");
        assertThat(ids(complex)).containsAll(ids(moderate)).contains("dosimetry-audit");
        assertThat(ids(moderate)).doesNotContain("dosimetry-audit").contains("benchmark-planning");

        String centre = "RHM";
        Person asks = site.invite(Role.PHYSICIST, centre);
        assertThat(missing(moderate, centre)).containsExactlyElementsOf(ids(moderate));
        assertThat(readiness.of(moderate, centre, TODAY).missing())
                .anySatisfy(one -> assertThat(one.remedy()).isEqualTo("Enter the planning system in the register."));
        Equipment linac = enter(asks, centre, Equipment.Kind.MACHINE, "LINAC 1", "2.7");
        Equipment planner = enter(asks, centre, Equipment.Kind.SYSTEM, "Planning", "15.6");
        for (Requirement one : requirements.of(moderate, TODAY)) {
            passed(asks, centre, one.id(), Optional.of(linac), Optional.of(planner), moderate.id());
        }
        assertThat(readiness.of(moderate, centre, TODAY).couldOpen()).isTrue();
        Readiness.Answer next = readiness.of(complex, centre, TODAY);
        assertThat(next.missing())
                .extracting(one -> one.requirement().id())
                .as("what the earlier trial's proves is not asked for again")
                .containsExactly("dosimetry-audit");
        assertThat(next.proved()).hasSize(5).allMatch(Readiness.Proved::streamlined);
        assertThat(missing(trial("EXAMPLE-LUNG-SABR"), centre))
                .as("another technique, which VMAT does not cover")
                .containsExactly("process-document", "benchmark-outlining", "benchmark-planning", "dosimetry-audit");
        enter(asks, centre, Equipment.Kind.MACHINE, "LINAC 2", "2.7");
        assertThat(readiness.of(moderate, centre, TODAY).machine())
                .as("the machine with the fewest missing")
                .hasValue(linac);
    }

    @Test
    void eachMissingItemHasItsNearestRemedy() {
        String centre = "RGT";
        Trial trial = trial("EXAMPLE-BREAST");
        Person asks = site.invite(Role.PHYSICIST, centre);
        assertThat(gap(trial, centre).why()).isEqualTo("Never shown");
        assertThat(gap(trial, centre).remedy()).startsWith("Fill in the questionnaire");
        UUID id = ask(asks, centre, "facility-questionnaire", Optional.empty(), Optional.empty(), trial.id());
        assertThat(gap(trial, centre).why()).isEqualTo("Asked for; no evidence was sent yet");
        credentials.add(asks, id, Credential.Kind.DOCUMENT, "Questionnaire", "", "2".repeat(64));
        credentials.move(asks, id, Move.SEND_EVIDENCE, "");
        assertThat(gap(trial, centre).why()).isEqualTo("Waits for a reviewer of another centre");
        credentials.move(reviewer, id, Move.TAKE, "");
        assertThat(gap(trial, centre).why()).isEqualTo("Under review by " + reviewer.name());
        credentials.move(reviewer, id, Move.RESUBMIT, "Staffing is missing");
        assertThat(gap(trial, centre).why()).isEqualTo("The reviewer asks for more: Staffing is missing");
        assertThatThrownBy(() -> credentials.move(asks, id, Move.SEND_EVIDENCE, ""))
                .hasMessage("Add what the reviewer asks for first");
        credentials.add(asks, id, Credential.Kind.DOCUMENT, "Staffing", "", "3".repeat(64));
        credentials.move(asks, id, Move.SEND_EVIDENCE, "");
        credentials.move(reviewer, id, Move.TAKE, "");
        credentials.move(reviewer, id, Move.PASS_WITH_COMMENTS, "Tell the next change early");
        assertThat(readiness.of(trial, centre, TODAY).couldOpen()).isTrue();
        assertThat(readiness
                        .of(trial, centre, TODAY.plusMonths(25))
                        .missing()
                        .getFirst()
                        .why())
                .startsWith("Its last day comes before");
    }

    @Test
    void aDocumentIsKeptByItsHashAndGivenBack() throws IOException {
        Person asks = site.invite(Role.PHYSICIST, "RA7");
        UUID id = ask(asks, "RA7", "facility-questionnaire", Optional.empty(), Optional.empty(), "");
        byte[] report = "Report of an audit".getBytes(StandardCharsets.UTF_8);
        Gathering gathering = site.part(Gathering.class);
        gathering.document(asks, id, "Report", report.length, new ByteArrayInputStream(report));
        assertThat(credentials.evidence(id))
                .singleElement()
                .satisfies(piece -> assertThat(piece.sha256()).isEqualTo(Sets.sha256(report)));
        assertThat(Files.readAllBytes(gathering.kept(id, Sets.sha256(report)).orElseThrow()))
                .isEqualTo(report);
        assertThat(gathering.kept(id, "../../key")).isEmpty();
        assertThatThrownBy(() -> gathering.document(reviewer, id, "Mine", 1, new ByteArrayInputStream(report)))
                .hasMessageContaining("added by the centre");
    }

    @Test
    void aPassportIsSeenByItsCentreItsNetworkAndEnglandOnly() {
        String network = site.part(isocentre.service.organisations.Directory.class)
                .networkOf(new isocentre.radiotherapy.OdsCode("RJE"), TODAY)
                .orElseThrow()
                .id();
        String other = site.part(isocentre.service.organisations.Directory.class).networks().stream()
                .map(one -> one.id())
                .filter(id -> !id.equals(network))
                .findFirst()
                .orElseThrow();
        assertThat(site.signedIn(Role.NETWORK_MANAGER, network)
                        .get("/passports/RJE")
                        .status())
                .isEqualTo(200);
        assertThat(site.signedIn(Role.NETWORK_MANAGER, other)
                        .get("/passports/RJE")
                        .status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.PHYSICIST, "RWE").get("/passports/RJE").status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/passports/RJE").status())
                .isEqualTo(200);
        Person asks = site.invite(Role.PHYSICIST, "RJE");
        Equipment mine = enter(asks, "RJE", Equipment.Kind.MACHINE, "LINAC A", "1");
        UUID hidden = ask(asks, "RJE", "beam-output", Optional.of(mine), Optional.empty(), "");
        assertThat(site.signedIn(Role.PHYSICIST, "RWE")
                        .get("/credentials/" + hidden)
                        .status())
                .as("not before there is something to review")
                .isEqualTo(403);
        assertThat(site.signedIn(Role.PHYSICIST, "RWE")
                        .get("/passports/RWE/equipment/" + mine.id())
                        .status())
                .as("another centre's machine below one's own centre's path")
                .isEqualTo(404);
    }

    private Readiness.Missing gap(Trial trial, String centre) {
        return readiness.of(trial, centre, TODAY).missing().getFirst();
    }

    private List<String> ids(Trial trial) {
        return requirements.of(trial, TODAY).stream().map(Requirement::id).toList();
    }

    private List<String> missing(Trial trial, String centre) {
        return readiness.of(trial, centre, TODAY).missing().stream()
                .map(one -> one.requirement().id())
                .toList();
    }

    private Trial trial(String id) {
        return requirements.trial(id).orElseThrow();
    }

    private Equipment enter(Person person, String centre, Equipment.Kind kind, String name, String version) {
        return register.find(register.enter(
                        person,
                        centre,
                        new Register.Entered(kind, name, "Synthetic", version, "", LocalDate.of(2024, 1, 1))))
                .orElseThrow();
    }

    private UUID ask(
            Person person,
            String centre,
            String requirement,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            String trial) {
        return credentials.request(
                person,
                centre,
                new Credentials.Request(
                        requirements.requirement(requirement, TODAY).orElseThrow(),
                        requirements.technique("vmat"),
                        machine,
                        system,
                        trial));
    }

    private UUID passed(
            Person person,
            String centre,
            String requirement,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            String trial) {
        UUID id = ask(person, centre, requirement, machine, system, trial);
        credentials.add(person, id, Credential.Kind.DOCUMENT, "Report", "", "4".repeat(64));
        credentials.move(person, id, Move.SEND_EVIDENCE, "");
        credentials.move(reviewer, id, Move.TAKE, "");
        credentials.move(reviewer, id, Move.PASS, "");
        return id;
    }

    private State state(UUID id) {
        return credentials.find(id).orElseThrow().state();
    }
}
