package isocentre.service.priorities;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Parameters;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.pages.Refusal;
import isocentre.service.priorities.Question.State;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.Round.Workshop;
import isocentre.service.priorities.voting.Ballots;
import isocentre.service.priorities.voting.Ranking;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What must be there before a round goes to its next stage, and what follows from it for its questions. The numbers
/// are dated data of `standards/priorities/`.
@Component
class Stages {
    private static final Parameters NUMBERS = Standards.load().parameters("priorities");

    private final RoundWorkflow workflow = new RoundWorkflow();
    private final JdbcClient database;
    private final RoundRows rounds;
    private final QuestionRows questions;
    private final Ballots ballots;
    private final Clock clock;

    Stages(JdbcClient database, RoundRows rounds, QuestionRows questions, Ballots ballots, Clock clock) {
        this.database = database;
        this.rounds = rounds;
        this.questions = questions;
        this.ballots = ballots;
        this.clock = clock;
    }

    /// @throws Refusal in words, if something is missing
    void before(Round one, Move move, String words) {
        UUID id = one.id();
        switch (move) {
            case ASK -> {
                for (Voice voice : Voice.values()) {
                    unless(
                            rounds.members(id).stream()
                                    .anyMatch(member ->
                                            member.voice().filter(voice::equals).isPresent()),
                            "words",
                            "The steering group has none of the "
                                    + voice.title().toLowerCase(Locale.UK) + " yet");
                }
                unless(
                        rounds.members(id).stream()
                                .anyMatch(member -> member.voice().isEmpty()),
                        "words",
                        "The steering group has no neutral facilitator yet");
                unless(!today().isAfter(one.surveyEnds()), "words", "The last day of the survey is over: plan it anew");
            }
            case SORT ->
                unless(today().isAfter(one.surveyEnds()), "words", "The survey is open to the end of its last day");
            case CHECK -> {
                int unplaced = rounds.unplaced(id);
                unless(unplaced == 0, "words", unplaced + " of what was sent has no place yet");
                int formed = in(id, State.FORMED).size();
                unless(formed > 0, "words", "There is no question yet");
                unless(
                        formed <= NUMBERS.value("long-most"),
                        "words",
                        "There are " + formed + " questions, and the long list has " + NUMBERS.value("long-most")
                                + " at most: merge some");
                unless(
                        formed >= NUMBERS.value("long-least") || !words.isBlank(),
                        "words",
                        "There are fewer than " + NUMBERS.value("long-least") + " questions: say why that is enough");
            }
            case RANK -> {
                int unchecked = in(id, State.FORMED).size();
                unless(unchecked == 0, "words", unchecked + " questions are not held against the evidence yet");
                unless(!in(id, State.LONG).isEmpty(), "words", "No question is left: nothing can be ranked");
            }
            case GATHER -> {
                expectPatients(id);
                unless(
                        !words.isBlank() || Stream.of(Voice.values()).allMatch(voice -> ballots.voters(id, voice) > 0),
                        "words",
                        "Not all of the three groups voted: say what was done to reach them");
            }
            case SETTLE -> {
                Optional<Workshop> held = rounds.workshop(id);
                unless(held.isPresent(), "words", "Write down the workshop first");
                unless(
                        held.filter(workshop -> workshop.patients() > 0).isPresent(),
                        "words",
                        "No patient came to the workshop: the order is not settled without them");
                List<Integer> places = in(id, State.SHORT).stream()
                        .flatMap(question -> question.place().stream())
                        .sorted()
                        .toList();
                unless(
                        places.equals(Stream.iterate(1, place -> place + 1)
                                .limit(in(id, State.SHORT).size())
                                .toList()),
                        "words",
                        "Give each question of the short list its own place, from 1 on");
            }
            case REOPEN -> unless(!words.isBlank(), "words", "Say what is wrong with the order");
            case PUBLISH -> {}
            case CLOSE -> {
                expectPatients(id);
                unless(
                        in(id, State.TOP).isEmpty(),
                        "words",
                        "Tell first what became of each question at the top: a funder was asked, or pays");
            }
        }
    }

    /// No round closes, nor goes on from its vote, without patients' votes (LHS-M3).
    private void expectPatients(UUID round) {
        unless(
                ballots.voters(round, Voice.PATIENT) > 0,
                "words",
                "No patient has voted: the round does not go on without them");
    }

    /// What a move changes of the questions.
    void follow(Round one, Move move) {
        switch (move) {
            case GATHER -> {
                List<UUID> voted =
                        in(one.id(), State.LONG).stream().map(Question::id).toList();
                Ranking.of(voted, ballots.votes(one.id())).lines().stream()
                        .limit(NUMBERS.value("short-most"))
                        .forEach(line -> byItself(line.question(), State.LONG, Question.Move.SHORTEN));
            }
            case PUBLISH ->
                in(one.id(), State.SHORT).stream()
                        .filter(question -> question.place()
                                .filter(place -> place <= NUMBERS.value("top"))
                                .isPresent())
                        .forEach(question -> byItself(question.id(), State.SHORT, Question.Move.TOP));
            case ASK, SORT, CHECK, RANK, SETTLE, REOPEN, CLOSE -> {}
        }
    }

    private void byItself(UUID question, State from, Question.Move move) {
        database.sql("UPDATE priority_question SET state = ? WHERE id = ?")
                .params(workflow.byItself(from, move).orElseThrow().word(), question)
                .update();
    }

    private List<Question> in(UUID round, State state) {
        return questions.of(round).stream().filter(one -> one.state() == state).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
