package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.dicom.Uid;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.reviewing.Freezing;
import isocentre.service.plans.reviewing.Move;
import isocentre.service.plans.reviewing.Rates;
import isocentre.service.plans.reviewing.Review;
import isocentre.service.plans.reviewing.ReviewCounts;
import isocentre.service.plans.reviewing.Reviews;
import isocentre.service.plans.reviewing.Skills;
import isocentre.service.plans.reviewing.State;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeerReviewTest {
    private static final String OURS = "RR8";
    private static final String THEIRS = "RYJ";
    private static final LocalDate SOON = LocalDate.now().plusDays(10);

    private final Site site = Site.open();
    private final Reviews reviews = site.part(Reviews.class);
    private final Skills skills = site.part(Skills.class);

    @Test
    void everyStateHasAnOwnerAndCanBeReached() {
        Set<State> reached = EnumSet.of(State.REQUESTED);
        List<State> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            State from = open.removeFirst();
            for (Move move : Move.values()) {
                reviews.workflow().after(from, move).filter(reached::add).ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(State.values())
                .allSatisfy(state ->
                        assertThat(reviews.workflow().meaning(state).owner()).isIn("reviewer", "centre", "nobody"));
    }

    @Test
    void everyMoveThatTheTableDoesNotHaveIsRefusedAndChangesNothing() throws IOException {
        Person asks = site.invite(Role.PHYSICIST, OURS);
        Person reviewer = reviewer(OURS, "Skin");
        UUID id = request(asks, 31, "Skin", false);
        reviews.assign(asks, id, reviewer.id());
        int refused = 0;
        for (State from : State.values()) {
            for (Move move : Arrays.stream(Move.values())
                    .filter(one -> one != Move.ASSIGN)
                    .toList()) {
                site.database()
                        .sql("UPDATE plan_review SET state = ? WHERE id = ?")
                        .params(from.word(), id)
                        .update();
                var step = reviews.workflow().step(from, move);
                if (step.isPresent()) {
                    Person right = Reviews.byReviewer(step.get()) ? reviewer : asks;
                    Person wrong = Reviews.byReviewer(step.get()) ? asks : site.invite(Role.PHYSICIST, "RWE");
                    assertThatThrownBy(() -> reviews.move(wrong, id, move, "Because"))
                            .isInstanceOf(Reviews.Refused.class);
                    if (move.needsWords()) {
                        assertThatThrownBy(() -> reviews.move(right, id, move, " "))
                                .isInstanceOf(Reviews.Refused.class);
                    }
                    reviews.move(right, id, move, "Because");
                    assertThat(state(id)).isEqualTo(step.get().to());
                } else {
                    refused++;
                    assertThatThrownBy(() -> reviews.move(reviewer, id, move, "Because"))
                            .isInstanceOf(Reviews.Refused.class);
                    assertThatThrownBy(() -> reviews.move(asks, id, move, "Because"))
                            .isInstanceOf(Reviews.Refused.class);
                    assertThat(state(id)).isEqualTo(from);
                }
            }
        }
        assertThat(refused).isEqualTo(State.values().length * (Move.values().length - 1) - 13);
    }

    @Test
    void nobodyReviewsWhatTheyAskedForOrSent() throws IOException {
        Person asks = reviewer(OURS, "Sarcoma");
        Person other = reviewer(OURS, "Sarcoma");
        UUID id = request(asks, 32, "Sarcoma", false);
        List<UUID> candidates = candidates(id);
        assertThat(candidates).contains(other.id()).doesNotContain(asks.id());
        site.database()
                .sql("UPDATE plan_held SET sent_by = ? WHERE uid LIKE ?")
                .params(other.getName(), "2.25.48151623421.32.%")
                .update();
        assertThat(candidates(id)).doesNotContain(other.id());
        assertThatThrownBy(() -> reviews.assign(asks, id, asks.id())).isInstanceOf(Reviews.Refused.class);
        assertThatThrownBy(() -> reviews.assign(asks, id, other.id())).isInstanceOf(Reviews.Refused.class);
    }

    @Test
    void aReviewerIsFoundBySkillAtTheCentreItselfUnlessTheCaseIsRare() throws IOException {
        Person asks = site.invite(Role.PHYSICIST, OURS);
        Person knows = reviewer(OURS, "Lymphoma");
        Person knowsOther = reviewer(OURS, "Breast");
        Person far = reviewer(THEIRS, "Lymphoma");
        UUID id = request(asks, 36, "Lymphoma", false);
        assertThat(candidates(id)).contains(knows.id()).doesNotContain(knowsOther.id(), far.id());
        assertThatThrownBy(() -> reviews.assign(asks, id, knowsOther.id())).isInstanceOf(Reviews.Refused.class);
    }

    @Test
    void aRareCaseGoesToAnotherCentreWithoutWhatNamesThePatient() throws IOException {
        Person asks = site.invite(Role.PHYSICIST, OURS);
        Person near = reviewer(OURS, "Paediatric");
        Person far = reviewer(THEIRS, "Paediatric");
        UUID id = request(asks, 33, "Paediatric", true);
        Review review = reviews.find(id).orElseThrow();
        assertThat(review.shown()).isNotEqualTo(review.study());
        assertThat(candidates(id)).contains(far.id()).doesNotContain(near.id());

        Browser reader = site.signedIn(far);
        String shown = "/dicom-web/studies/" + review.shown();
        assertThat(reader.get(shown + "/metadata").status())
                .as("not before it is assigned")
                .isEqualTo(403);
        reviews.assign(asks, id, far.id());
        Browser.Seen headers = reader.get(shown + "/metadata");
        assertThat(headers.status()).isEqualTo(200);
        assertThat(headers.text()).doesNotContain("SYNTHETIC^CHEST").doesNotContain("SYNTHETIC-33");
        assertThat(reader.get("/dicom-web/studies/" + review.study()).status()).isEqualTo(403);
        assertThat(reader.get("/plans/" + review.shown()).status()).isEqualTo(200);
        assertThat(reader.get("/reviews/" + id).status()).isEqualTo(200);
        assertThat(site.signedIn(Role.PHYSICIST, "RWE").get("/reviews/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void aReviewNamesTheExactVersionsByHash() throws IOException {
        Person asks = site.invite(Role.CLINICAL_LEAD, OURS);
        UUID id = request(asks, 34, "Lung", false);
        assertThat(reviews.versions(id))
                .extracting(Review.Version::sha256)
                .contains(
                        Sets.sha256(SyntheticSet.of(34).plan().bytes()),
                        Sets.sha256(SyntheticSet.of(34).dose().bytes()))
                .hasSize(4);
    }

    /// TEC-05.
    @Test
    void ratesCountRadicalPlansReviewedInTimeAndHideSmallNumbers() throws IOException {
        String centre = "RTE";
        Gateway gateway = Gateway.of(site, centre);
        Person asks = site.invite(Role.PHYSICIST, centre);
        Person reviewer = reviewer(centre, "Breast");
        int fewest = site.part(Rates.class).indicator().fewest();
        for (int i = 0; i < fewest; i++) {
            assertThat(rates(centre).hidden()).as("after " + i + " plans").isTrue();
            SyntheticSet set = SyntheticSet.of(40 + i);
            gateway.store(List.of(set.plan().bytes()));
            if (i < 4) {
                UUID id = reviews.request(
                        asks,
                        centre,
                        new Reviews.Request(
                                set.study(),
                                "Breast",
                                false,
                                i == 3 ? LocalDate.now().minusDays(30) : SOON,
                                ""));
                reviews.assign(asks, id, reviewer.id());
                reviews.move(reviewer, id, Move.BEGIN, "");
                reviews.move(reviewer, id, i == 0 ? Move.CHANGE : Move.NO_CHANGE, "Say so");
            }
        }
        Rates.Place rates = rates(centre);
        assertThat(rates.plans()).isEqualTo(fewest);
        assertThat(rates.inTime()).as("the fourth came too late").isEqualTo(3);
        assertThat(rates.changes()).isEqualTo(1);
        // Wilson for 3 of 10.
        assertThat(rates.interval().lower()).isCloseTo(0.1078, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(rates.interval().upper()).isCloseTo(0.6032, org.assertj.core.data.Offset.offset(1e-4));
        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        assertThat(analyst.get("/peer-review").main()).contains("30.0% (10.8% to 60.3%)", "TEC-05", "meant to cure");

        site.database()
                .sql("UPDATE plan_fact SET intent = 'PALLIATIVE' WHERE uid = ?")
                .params(SyntheticSet.of(40).plan().instance().uid().value())
                .update();
        assertThat(rates(centre).plans()).as("a palliative plan is left out").isEqualTo(fewest - 1);
    }

    @Test
    void aMonthThatHasSettledIsFrozenUnderAVersion() throws IOException {
        String centre = "RWP";
        SyntheticSet set = SyntheticSet.of(55);
        Gateway.of(site, centre).store(List.of(set.plan().bytes()));
        isocentre.radiotherapy.Month past = new isocentre.radiotherapy.Month(2025, 5);
        site.database()
                .sql("UPDATE plan_held SET received_at = '2025-05-31T23:30:00+01:00' WHERE provider = ?")
                .params(centre)
                .update();
        ReviewCounts counts = site.part(ReviewCounts.class);
        assertThat(counts.between(past, past))
                .filteredOn(one -> one.provider().equals(centre))
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEmpty());
        site.part(Freezing.class).freeze();
        String version = counts.version(past).orElseThrow();
        site.database()
                .sql("UPDATE plan_fact SET intent = 'PALLIATIVE' WHERE uid = ?")
                .params(set.plan().instance().uid().value())
                .update();
        site.part(Freezing.class).freeze();
        assertThat(counts.between(past, past))
                .filteredOn(one -> one.provider().equals(centre))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.plans())
                            .as("what changed later does not change it")
                            .isEqualTo(1);
                    assertThat(one.version()).hasValue(version);
                });
        assertThat(counts.version(isocentre.radiotherapy.Month.of(LocalDate.now())))
                .as("this month is provisional")
                .isEmpty();
    }

    private Rates.Place rates(String centre) {
        isocentre.radiotherapy.Month now = isocentre.radiotherapy.Month.of(LocalDate.now());
        Rates rates = site.part(Rates.class);
        return rates.together(
                centre,
                rates.months(now, now).stream()
                        .filter(one -> one.provider().equals(centre))
                        .toList());
    }

    private List<UUID> candidates(UUID id) {
        return reviews.candidates(reviews.find(id).orElseThrow()).stream()
                .map(Review.Reviewer::id)
                .toList();
    }

    private Person reviewer(String provider, String skill) {
        Person person = site.invite(Role.PHYSICIST, provider);
        skills.set(person, provider, Set.of(skill));
        return person;
    }

    private UUID request(Person asks, int number, String skill, boolean rare) throws IOException {
        SyntheticSet set = SyntheticSet.of(number);
        Gateway.Answer stored = Gateway.of(site, OURS)
                .store(List.of(
                        set.image(14).bytes(),
                        set.structures().bytes(),
                        set.plan().bytes(),
                        set.dose().bytes()));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
        return reviews.request(
                asks,
                OURS,
                new Reviews.Request(new Uid(set.study().value()), skill, rare, SOON, "Is it well covered?"));
    }

    private State state(UUID id) {
        return reviews.find(id).orElseThrow().state();
    }
}
