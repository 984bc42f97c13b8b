package isocentre.service.learning;

import isocentre.indicators.Indicator;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.learning.Cycle.State;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How cycles begin: with a question, as the next one of a closed cycle, or as a larger one of the same question. What
/// may not be asked throws a [Refusal] in words.
@Component
public class Questions {
    private static final int RESEMBLING = 5;

    private final JdbcClient database;
    private final CycleRows rows;
    private final CycleRights rights;
    private final CycleSteps steps;
    private final Counted counted;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Questions(
            JdbcClient database,
            CycleRows rows,
            CycleRights rights,
            CycleSteps steps,
            Counted counted,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.steps = steps;
        this.counted = counted;
        this.clock = clock;
        this.events = events;
    }

    /// Existing cycles that resemble a question, the most alike first: to be looked at before a new one is kept
    /// (L13).
    public List<Cycle> resembling(String question) {
        return rows.resembling(question, RESEMBLING);
    }

    /// Indicators about which a question can be measured.
    public List<Indicator> indicators() {
        return counted.indicators();
    }

    /// Keeps a question.
    @Transactional
    public UUID ask(Person by, Question asked) {
        return ask(by, asked, null, null);
    }

    /// A new cycle that carries the history of a closed one (L3).
    @Transactional
    public UUID restart(Person by, UUID closed, Question asked) {
        if (!steps.found(closed).state().closed()) {
            throw new Refusal("question", "A new cycle carries on from a closed one; this one is still open");
        }
        return ask(by, asked, closed, null);
    }

    /// The same question for a larger place: of a provider for its network, of a network for England (L5).
    @Transactional
    public UUID promote(Person by, UUID id, String place) {
        Cycle smaller = steps.found(id);
        if (reach(place) <= reach(smaller.place())) {
            throw new Refusal(
                    "place", "A cycle is promoted to a larger place: from a provider to a network or England");
        }
        return ask(
                by,
                new Question(
                        smaller.question(),
                        smaller.why(),
                        smaller.indicator(),
                        place,
                        smaller.open(),
                        smaller.origin(),
                        smaller.lookedFor(),
                        smaller.community()),
                null,
                id);
    }

    private static int reach(String place) {
        return place.equals("ENG") ? 2 : place.startsWith("ODN-") ? 1 : 0;
    }

    private UUID ask(Person by, Question asked, @Nullable UUID follows, @Nullable UUID promoted) {
        Refusal.unless(!asked.question().isBlank(), "question", "Ask the question");
        Refusal.unless(!asked.why().isBlank(), "why", "Say in plain words why it matters to patients");
        Refusal.unless(
                counted.indicators().stream().anyMatch(one -> one.id().equals(asked.indicator())),
                "indicator",
                "Choose the figure that will answer it");
        Refusal.unless(
                !asked.lookedFor().isBlank(), "lookedFor", "Say what existing questions and trials you looked for");
        Refusal.unless(!asked.community().isEmpty(), "community", "Name at least one person and their organisation");
        Refusal.unless(rights.asks(by, asked.place()), "place", "Choose a place that you act for");
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("INSERT INTO cycle (id, question, why, indicator, place, open, origin, looked_for,"
                        + " state, state_since, asked_by, asked_at, follows, promoted) VALUES"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(id, asked.question(), asked.why(), asked.indicator(), asked.place(), asked.open())
                .params(asked.origin().address(), asked.lookedFor())
                .params(State.QUESTION.word(), now, by.name(), now)
                .param(follows)
                .param(promoted)
                .update();
        for (Member member : asked.community()) {
            database.sql("INSERT INTO cycle_member (cycle, name, organisation) VALUES (?,?,?)")
                    .params(id, member.name(), member.organisation())
                    .update();
        }
        steps.step(id, by, asked.place(), "", asked.question(), "");
        steps.entry(id, by, "ask");
        events.publishEvent(new QuestionAsked(id));
        return id;
    }
}
