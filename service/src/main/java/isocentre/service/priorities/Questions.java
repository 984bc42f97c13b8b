package isocentre.service.priorities;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.priorities.Question.Evidence;
import isocentre.service.priorities.Question.Move;
import isocentre.service.priorities.Question.State;
import isocentre.service.priorities.Question.Step;
import isocentre.service.priorities.Question.Verdict;
import isocentre.service.priorities.voting.Survey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questions of rounds: formed from what was sent, held against the evidence, followed up with funders. A question
/// leaves a round only with a reason (PRI-01).
@Component
public class Questions {
    private static final int LONGEST = 1000;
    private static final int LONGEST_WORDS = 2000;
    /// Why something that was sent goes into no question.
    public static final List<String> REASONS = List.of("out of scope", "answered", "duplicate");

    private final RoundWorkflow workflow = new RoundWorkflow();
    private final JdbcClient database;
    private final QuestionRows rows;
    private final Rounds rounds;
    private final Survey survey;
    private final AuditLog log;
    private final Clock clock;

    Questions(JdbcClient database, QuestionRows rows, Rounds rounds, Survey survey, AuditLog log, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.rounds = rounds;
        this.survey = survey;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Question> find(UUID id) {
        return rows.find(id);
    }

    /// By their place, and then as they were formed.
    public List<Question> of(UUID round) {
        return rows.of(round);
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return rows.steps(id);
    }

    /// Gaps in the evidence: of all rounds whose order is published.
    public List<Question> gaps() {
        return rounds.all().stream()
                .filter(round -> round.state().published())
                .flatMap(round -> rows.of(round.id()).stream())
                .filter(question -> question.state().gap())
                .toList();
    }

    /// The moves that a person may make now, whatever is still missing.
    public List<Move> moves(Person person, Round round, Question one) {
        return workflow.moves(rounds.mover(person), one.state(), round.place()).stream()
                .filter(move -> during(round.state(), move))
                .toList();
    }

    /// In which stage of the round a move of its questions is made.
    private static boolean during(Round.State state, Move move) {
        return switch (move) {
            case EXCLUDE, MERGE, DUPLICATE -> state == Round.State.SORTING || state == Round.State.CHECKING;
            case ANSWER, CONFIRM -> state == Round.State.CHECKING;
            case SEEK, FUND, RESOLVE -> state.published();
            case SHORTEN, TOP -> false;
        };
    }

    /// Forms a question.
    @Transactional
    public UUID form(Person by, UUID round, String words, String plain) {
        rounds.leading(by, round, Round.State.SORTING);
        unless(!words.isBlank() && words.length() <= LONGEST, "words", "Write the question in up to 1,000 letters");
        unless(!plain.isBlank() && plain.length() <= LONGEST, "plain", "Say it for everybody in up to 1,000 letters");
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO priority_question (id, round, words, plain, state, made_at) VALUES (?,?,?,?,?,?)")
                .params(id, round, words, plain, State.FORMED.word(), Timestamp.from(clock.instant()))
                .update();
        step(id, by, "form", "");
        return id;
    }

    /// Puts what somebody sent into a question.
    @Transactional
    public void place(Person by, UUID round, UUID submission, UUID question) {
        rounds.leading(by, round, Round.State.SORTING);
        sent(round, submission);
        unless(
                find(question).filter(one -> one.round().equals(round)).isPresent(),
                "",
                "There is no such question in this round");
        survey.place(submission, question, "", "", by.getName());
        log.append(by.getName(), Act.PRIORITY, submission.toString(), "put into a question");
    }

    /// Leaves out what somebody sent, with a reason.
    ///
    /// @param reason one of [#REASONS]
    @Transactional
    public void leaveOut(Person by, UUID round, UUID submission, String reason, String words) {
        rounds.leading(by, round, Round.State.SORTING);
        sent(round, submission);
        unless(REASONS.contains(reason), "reason", "Choose a question or a reason");
        unless(
                !words.isBlank() && words.length() <= LONGEST_WORDS,
                "why",
                "Say in up to 2,000 letters why it is " + reason);
        survey.place(submission, null, reason, words, by.getName());
        log.append(by.getName(), Act.PRIORITY, submission.toString(), "left out as " + reason);
    }

    private void sent(UUID round, UUID submission) {
        unless(
                survey.of(round).stream().anyMatch(one -> one.id().equals(submission)),
                "",
                "Nothing such was sent to this round");
    }

    /// Holds a question against the evidence: the record is mandatory, and its verdict says where the question goes
    /// (PRI-02).
    @Transactional
    public void check(Person by, UUID id, Evidence found) {
        Question one = found(id);
        Round round = rounds.leading(by, one.round(), Round.State.CHECKING);
        Move move = found.verdict() == Verdict.ANSWERS ? Move.ANSWER : Move.CONFIRM;
        unless(moves(by, round, one).contains(move), "", "Nothing was changed: the question has moved on");
        unless(
                !found.searched().isBlank() && found.searched().length() <= LONGEST,
                "searched",
                "Say where you searched, and on which day");
        unless(
                found.verdict() == Verdict.NONE || !found.review().isBlank(),
                "review",
                "Name the review, with its year");
        unless(found.review().length() <= LONGEST, "review", "Write up to 1,000 letters");
        unless(
                !found.words().isBlank() && found.words().length() <= LONGEST_WORDS,
                "evidenceWords",
                "Say in up to 2,000 letters what is known and what is not");
        database.sql("INSERT INTO priority_evidence VALUES (?,?,?,?,?,?,?)")
                .params(id, found.searched(), found.verdict().word(), found.review(), found.words())
                .params(by.name(), Timestamp.from(clock.instant()))
                .update();
        moved(one, by, move, found.words(), null);
    }

    /// Takes a question out of the round with a reason, or follows it up with funders.
    ///
    /// @param other the question that holds it or asks the same; null for other moves
    @Transactional
    public void move(Person by, UUID id, Move move, String words, @Nullable UUID other) {
        Question one = found(id);
        Round round = rounds.leading(by, one.round(), Round.State.values());
        unless(
                moves(by, round, one).contains(move),
                "",
                "Nothing was changed: the question has moved on meanwhile, or this step is somebody else's");
        unless(
                move != Move.ANSWER && move != Move.CONFIRM,
                "words",
                "A question is held against the evidence with its record");
        unless(
                !words.isBlank() && words.length() <= LONGEST_WORDS,
                "words",
                "Say in up to 2,000 letters why, or who pays for what");
        boolean needsOther = move == Move.MERGE || move == Move.DUPLICATE;
        unless(
                !needsOther
                        || other != null
                                && !other.equals(id)
                                && find(other)
                                        .filter(known -> known.round().equals(one.round())
                                                && !known.state().left())
                                        .isPresent(),
                "other",
                "Choose the question that stays");
        moved(one, by, move, words, needsOther ? other : null);
    }

    /// The order of the workshop.
    @Transactional
    public void order(Person by, UUID round, Map<UUID, Integer> places) {
        rounds.leading(by, round, Round.State.WORKSHOP);
        places.forEach((question, place) -> {
            unless(
                    find(question)
                            .filter(one -> one.round().equals(round) && one.state() == State.SHORT)
                            .isPresent(),
                    "",
                    "That question is not on the short list");
            unless(place >= 1 && place <= 1000, "place" + question, "A place is a number from 1 on");
            database.sql("UPDATE priority_question SET place = ? WHERE id = ?")
                    .params(place, question)
                    .update();
        });
        log.append(by.getName(), Act.PRIORITY, round.toString(), "entered the order of the workshop");
    }

    private Question found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("", "There is no such question"));
    }

    private void moved(Question one, Person by, Move move, String words, @Nullable UUID other) {
        database.sql("UPDATE priority_question SET state = ?, other = coalesce(?, other) WHERE id = ?")
                .param(workflow.after(one.state(), move).orElseThrow().word())
                .param(other)
                .param(one.id())
                .update();
        step(one.id(), by, move.word(), words);
    }

    private void step(UUID id, Person by, String move, String words) {
        database.sql("INSERT INTO priority_question_step (question, at, actor, name, move, words) VALUES (?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), by.getName(), by.name(), move, words)
                .update();
        log.append(by.getName(), Act.PRIORITY, id.toString(), move);
    }
}
