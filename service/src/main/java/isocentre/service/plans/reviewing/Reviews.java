package isocentre.service.plans.reviewing;

import isocentre.plans.dicom.Uid;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.Sharing;
import isocentre.service.plans.store.StoredObject;
import isocentre.service.workflow.Workflow;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Peer reviews: asked for, assigned, written and closed. Nobody reviews what they asked for or sent.
@Component
public class Reviews {
    /// How long another centre sees what it reviews, after the first fraction.
    private static final int DAYS_SHARED = 90;

    private final ReviewRows rows;
    private final Plans plans;
    private final Sharing sharing;
    private final AuditLog log;
    private final Clock clock;
    private static final String REVIEWER = "reviewer";

    private final Workflow<State, Move> workflow =
            Workflow.of("peer-review", State.class, State::word, Move.class, Move::word);

    Reviews(ReviewRows rows, Plans plans, Sharing sharing, AuditLog log, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.sharing = sharing;
        this.log = log;
        this.clock = clock;
    }

    /// What is asked for.
    public record Request(Uid study, String skill, boolean rare, LocalDate firstFraction, String question) {}

    /// A move that was refused, in words.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }
    }

    public Workflow<State, Move> workflow() {
        return workflow;
    }

    /// Asks for a review of a study that the provider holds. Its object versions are fixed here, by hash.
    ///
    /// @throws Refused if the study cannot be shown to another centre and the case is rare
    @Transactional(rollbackFor = IOException.class)
    public UUID request(Person person, String provider, Request request) throws IOException {
        Reader reader = Reader.of(person, LocalDate.now(clock));
        List<StoredObject> objects = plans.study(reader, request.study()).stream()
                .filter(object -> plans.holders(object).contains(provider))
                .toList();
        if (objects.isEmpty()) {
            throw new Refused("Only the centre that holds the plan asks for its review");
        }
        Uid shown = request.study();
        List<StoredObject> reviewed = objects;
        if (request.rare()) {
            shown = sharing.showable(Sender.of(person, provider), objects)
                    .orElseThrow(
                            () -> new Refused(
                                    "The study holds an object of which it is not known where it may name the"
                                            + " patient, so it cannot leave your centre: send the plan again without that object"));
            reviewed = plans.study(reader, shown);
        }
        String title = reviewed.stream()
                .flatMap(object -> plans.fact(object).stream())
                .map(fact -> fact.technique().words() + ", " + fact.prescription())
                .findFirst()
                .orElse("Structures without a plan");
        UUID id = UUID.randomUUID();
        rows.insert(id, person, provider, request, shown, title, clock.instant());
        rows.versions(id, reviewed);
        log.append(person.getName(), Act.PLAN_REVIEW, id.toString(), "requested by " + provider);
        return id;
    }

    public Optional<Review> find(UUID id) {
        return rows.find(id);
    }

    /// The reviews of a provider's plans, and those that its people do, latest first.
    public List<Review> of(String provider) {
        return rows.of(provider);
    }

    public List<Review.Entry> entries(UUID id) {
        return rows.entries(id);
    }

    public List<Review.Version> versions(UUID id) {
        return rows.versions(id);
    }

    /// Who may be asked: those with the skill, neither who asked nor who sent; of another centre where the case is
    /// rare.
    public List<Review.Reviewer> candidates(Review review) {
        return rows.skilled(review.skill()).stream()
                .filter(one -> !one.id().equals(review.requestedBy()))
                .filter(one -> !rows.sentBy(review).contains(one.id().toString()))
                .filter(one -> review.rare() != one.provider().equals(review.provider()))
                .toList();
    }

    /// @throws Refused if the person is no candidate, or the review does not wait for a reviewer
    @Transactional
    public void assign(Person person, UUID id, UUID reviewer) {
        Review review = rows.lock(id);
        step(review, Move.ASSIGN, person);
        Review.Reviewer chosen = candidates(review).stream()
                .filter(one -> one.id().equals(reviewer))
                .findFirst()
                .orElseThrow(() -> new Refused("That person cannot review this plan"));
        rows.assign(id, chosen);
        if (!chosen.provider().equals(review.provider())) {
            sharing.share(
                    Sender.of(person, review.provider()),
                    review.shown(),
                    chosen.provider(),
                    "peer review",
                    latest(review.firstFraction()).plusDays(DAYS_SHARED));
        }
        done(review, Move.ASSIGN, person, "to " + chosen.name() + ", " + chosen.provider());
    }

    private LocalDate latest(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isAfter(today) ? day : today;
    }

    /// Any other move.
    ///
    /// @throws Refused if it may not be made in this state, by this person, or without words
    @Transactional
    public void move(Person person, UUID id, Move move, String words) {
        Review review = rows.lock(id);
        step(review, move, person);
        if (move.needsWords() && words.isBlank()) {
            throw new Refused("Say what, or why");
        }
        done(review, move, person, words.strip());
    }

    /// A remark, kept at once.
    ///
    /// @throws Refused if it is not by the reviewer of a review that is open
    @Transactional
    public void remark(Person person, UUID id, String structure, String slice, String words) {
        Review review = rows.lock(id);
        if (review.state() != State.IN_REVIEW || !isReviewer(review, person)) {
            throw new Refused("Remarks are the reviewer's, while the review is open");
        }
        if (words.isBlank()) {
            throw new Refused("Write the remark");
        }
        rows.entry(id, clock.instant(), person.name(), "", structure.strip(), slice.strip(), words.strip());
    }

    public static boolean isReviewer(Review review, Person person) {
        return review.reviewer().filter(one -> one.id().equals(person.id())).isPresent();
    }

    /// Whether the reviewer makes it; else the treating centre.
    public static boolean byReviewer(Workflow.Step<State> step) {
        return step.by().contains(REVIEWER);
    }

    private Workflow.Step<State> step(Review review, Move move, Person person) {
        Workflow.Step<State> step = workflow.step(review.state(), move)
                .orElseThrow(() -> new Refused("That cannot be done: the review stands at '"
                        + workflow.meaning(review.state()).title() + "'"));
        boolean allowed = byReviewer(step)
                ? isReviewer(review, person)
                : Reader.of(person, LocalDate.now(clock)).providers().contains(review.provider());
        if (!allowed) {
            throw new Refused(byReviewer(step) ? "Only the reviewer does that" : "Only the treating centre does that");
        }
        return step;
    }

    private void done(Review review, Move move, Person person, String words) {
        Workflow.Step<State> step = step(review, move, person);
        rows.state(review.id(), step.to(), clock.instant());
        rows.entry(review.id(), clock.instant(), person.name(), move.word(), "", "", words);
        log.append(person.getName(), Act.PLAN_REVIEW, review.id().toString(), move.word());
    }
}
