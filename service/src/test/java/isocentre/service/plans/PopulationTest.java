package isocentre.service.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.scoring.Protocol;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.population.Measurements;
import isocentre.service.plans.population.MeasuringRounds;
import isocentre.service.plans.population.Move;
import isocentre.service.plans.population.Point;
import isocentre.service.plans.population.Question;
import isocentre.service.plans.population.Questions;
import isocentre.service.plans.population.State;
import isocentre.service.plans.reviewing.Reviews;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Protocol PROTOCOL = Protocol.shipped("QUANTEC-2010").orElseThrow();
    /// Heart V25Gy[%].
    private static final int HEART = IntStream.range(0, PROTOCOL.objectives().size())
            .filter(i -> PROTOCOL.objectives().get(i).structure().equals("Heart"))
            .findFirst()
            .orElseThrow();

    private final Site site = Site.open();
    private final Measurements measurements = site.part(Measurements.class);

    @Test
    void aPlanIsMeasuredOnceWhenItComesAndAgainWhenItsDoseIsAnother() throws IOException {
        String centre = "RXH";
        SyntheticSet set = SyntheticSet.of(301);
        Gateway gateway = Gateway.of(site, centre);
        gateway.store(
                List.of(set.plan().bytes(), set.structures().bytes(), set.dose().bytes()));
        round();
        Point first = only(centre);
        List<isocentre.service.plans.store.StoredObject> objects =
                site.part(Plans.class).heldBy(centre, set.study());
        double scored = site.part(Studies.class)
                .read(objects)
                .cases()
                .getFirst()
                .score(PROTOCOL)
                .get(HEART)
                .measured()
                .orElseThrow()
                .value();
        assertThat(first.value()).as("what the page of the plan shows").isEqualTo(scored);
        assertThat(first.technique()).isEqualTo("VMAT");

        java.time.Instant when = measuredAt(set);
        gateway.store(List.of(set.plan().bytes()));
        site.database()
                .sql("INSERT INTO plan_to_measure VALUES (?, now()) ON CONFLICT DO NOTHING")
                .params(set.study().value())
                .update();
        round();
        assertThat(measuredAt(set)).as("the same content is not measured again").isEqualTo(when);
        long kept = rows(set);

        gateway.store(List.of(set.image(3).bytes()));
        assertThat(waits(set)).as("an image changes no figure").isZero();
        gateway.store(List.of(
                set.structures(2, 0.3, isocentre.plans.geometry.Vector.ZERO).bytes()));
        assertThat(waits(set)).isOne();
        round();
        assertThat(rows(set)).as("the former figures are kept").isEqualTo(2 * kept);
        assertThat(measurements.of(PROTOCOL, HEART, Set.of(centre))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aCopyForAReviewerIsNotAnotherPlan() throws IOException {
        String centre = "RM1";
        SyntheticSet set = SyntheticSet.of(302);
        Gateway.of(site, centre)
                .store(List.of(
                        set.plan().bytes(), set.structures().bytes(), set.dose().bytes()));
        Person asks = site.invite(Role.PHYSICIST, centre);
        site.part(Reviews.class)
                .request(
                        asks,
                        centre,
                        new Reviews.Request(
                                set.study(), "Lung", true, LocalDate.now().plusDays(5), ""));
        round();
        assertThat(measurements.of(PROTOCOL, HEART, Set.of(centre))).hasSize(1);
    }

    @Test
    void aPlanFarFromTheOthersOpensAConversationThatStaysAtThePoint() {
        String centre = "RGT";
        String network = site.part(isocentre.service.organisations.Directory.class)
                .networkOf(new isocentre.radiotherapy.OdsCode(centre), LocalDate.now())
                .orElseThrow()
                .id();
        Gateway gateway = Gateway.of(site, centre);
        for (int number = 310; number < 332; number++) {
            SyntheticSet set = SyntheticSet.of(number);
            gateway.store(List.of(
                    set.plan().bytes(), set.structures().bytes(), set.dose().bytes()));
        }
        round();
        SyntheticSet odd = SyntheticSet.of(331);
        site.database()
                .sql("UPDATE plan_measured SET value = value + 60 WHERE study = ? AND protocol = ? AND place = ?")
                .params(odd.study().value(), PROTOCOL.id(), HEART)
                .update();
        Questions questions = site.part(Questions.class);
        questions.ask();
        questions.ask();
        List<Question> asked = new ArrayList<>(questions.of(List.of(centre)).stream()
                .filter(one -> one.place() == HEART
                        && one.protocol().equals(PROTOCOL.id())
                        && one.study().equals(odd.study().value()))
                .toList());
        assertThat(asked).as("asked once").singleElement().satisfies(one -> {
            assertThat(one.value()).isGreaterThan(one.upperFence());
            assertThat(one.others()).isGreaterThan(20);
        });
        UUID id = asked.getFirst().id();

        Person own = site.invite(Role.PHYSICIST, centre);
        Person manager = site.invite(Role.NETWORK_MANAGER, network);
        Person stranger = site.invite(Role.PHYSICIST, "RYJ");
        assertThatThrownBy(() -> questions.move(manager, id, Move.ANSWER, "I know"))
                .hasMessage("Only the centre answers");
        assertThatThrownBy(() -> questions.move(stranger, id, Move.ANSWER, "I know"))
                .hasMessage("Only the centre answers");
        assertThatThrownBy(() -> questions.move(own, id, Move.ANSWER, " ")).hasMessage("Say it in words");
        questions.move(own, id, Move.ANSWER, "The tumour wraps around the heart");
        assertThatThrownBy(() -> questions.move(own, id, Move.CLOSE, ""))
                .hasMessage("Only the centre's network does that");
        questions.move(manager, id, Move.ASK_ON, "Was another arrangement tried?");
        questions.move(own, id, Move.ANSWER, "Three were");
        questions.move(manager, id, Move.CLOSE, "");
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(State.CLOSED);

        Browser here = site.signedIn(own);
        Browser.Seen page = here.get("/population/" + PROTOCOL.id() + "?objective=" + HEART);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .as("the point leads to what was said")
                .contains("/population/questions/" + id)
                .contains("with a question");
        assertThat(here.get("/population/questions/" + id).main()).contains("The tumour wraps around the heart");
        Browser there = site.signedIn(manager);
        assertThat(there.get("/population/" + PROTOCOL.id() + "?objective=" + HEART)
                        .text())
                .as("single plans are shown to their own centre only")
                .doesNotContain(odd.study().value())
                .doesNotContain("/population/questions/" + id);
        assertThat(there.get("/population/questions/" + id).main())
                .contains("higher")
                .doesNotContain(odd.study().value());
        assertThat(site.signedIn(stranger).get("/population/questions/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void everyMoveOfAQuestionThatTheTableDoesNotHaveIsRefused() {
        var workflow = site.part(Questions.class).workflow();
        int steps = 0;
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                steps += workflow.step(from, move).isPresent() ? 1 : 0;
            }
            assertThat(workflow.meaning(from).owner()).isIn("centre", "network", "nobody");
        }
        assertThat(steps).isEqualTo(3);
        assertThat(workflow.after(State.ASKED, Move.ANSWER)).hasValue(State.ANSWERED);
        assertThat(workflow.after(State.ANSWERED, Move.ASK_ON)).hasValue(State.ASKED);
        assertThat(workflow.after(State.ANSWERED, Move.CLOSE)).hasValue(State.CLOSED);
    }

    private Point only(String centre) {
        List<Point> points = measurements.of(PROTOCOL, HEART, Set.of(centre));
        assertThat(points).hasSize(1);
        return points.getFirst();
    }

    private void round() {
        site.database()
                .sql("UPDATE plan_to_measure SET since = since - interval '1 hour'")
                .update();
        site.part(MeasuringRounds.class).round();
    }

    private long waits(SyntheticSet set) {
        return site.database()
                .sql("SELECT count(*) AS n FROM plan_to_measure WHERE study = ?")
                .params(set.study().value())
                .query((row, ignored) -> row.getLong("n"))
                .single();
    }

    private long rows(SyntheticSet set) {
        return site.database()
                .sql("SELECT count(*) AS n FROM plan_measured WHERE study = ?")
                .params(set.study().value())
                .query((row, ignored) -> row.getLong("n"))
                .single();
    }

    private java.time.Instant measuredAt(SyntheticSet set) {
        return site.database()
                .sql("SELECT max(measured_at) AS at FROM plan_measured WHERE study = ?")
                .params(set.study().value())
                .query((row, ignored) -> row.getTimestamp("at").toInstant())
                .single();
    }
}
