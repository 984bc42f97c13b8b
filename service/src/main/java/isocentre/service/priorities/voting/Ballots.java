package isocentre.service.priorities.voting;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The interim votes of rounds. Who voted is not asked; the group is.
@Component
public class Ballots {
    private final JdbcClient database;
    private final Clock clock;

    Ballots(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many questions one person may choose.
    public static int most() {
        return Standards.load().parameters("priorities").value("choices");
    }

    /// What is wrong with a vote.
    ///
    /// @param open the questions that are voted on now
    /// @throws isocentre.service.pages.Refusal naming what is to be mended
    public static void check(List<Question> open, Vote vote) {
        Set<UUID> known = open.stream().map(Question::id).collect(Collectors.toSet());
        unless(!vote.choices().isEmpty(), "choices", "Choose one question at least");
        unless(
                vote.choices().size() <= most(),
                "choices",
                "Choose up to " + most() + " questions: you chose "
                        + vote.choices().size());
        unless(known.containsAll(vote.choices()), "choices", "One of the questions is not on the list any more");
    }

    /// Keeps a vote.
    ///
    /// @param open the questions that are voted on now
    /// @throws isocentre.service.pages.Refusal naming what is to be mended
    @Transactional
    public void cast(UUID round, List<Question> open, Vote vote) {
        check(open, vote);
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO priority_vote VALUES (?,?,?,?)")
                .params(id, round, vote.voice().word(), LocalDate.now(clock))
                .update();
        vote.choices()
                .forEach(question -> database.sql("INSERT INTO priority_choice VALUES (?,?)")
                        .params(id, question)
                        .update());
    }

    public List<Vote> votes(UUID round) {
        Map<UUID, Voice> voices = new HashMap<>();
        Map<UUID, Set<UUID>> choices = new HashMap<>();
        database.sql("SELECT vote.id, part, question FROM priority_vote vote"
                        + " JOIN priority_choice ON priority_choice.vote = vote.id WHERE round = ?")
                .params(round)
                .query((RowCallbackHandler) row -> {
                    UUID id = row.getObject("id", UUID.class);
                    voices.put(id, Voice.of(row.getString("part")).orElseThrow());
                    choices.computeIfAbsent(id, any -> new HashSet<>()).add(row.getObject("question", UUID.class));
                });
        return voices.entrySet().stream()
                .map(voice -> new Vote(voice.getValue(), choices.getOrDefault(voice.getKey(), Set.of())))
                .toList();
    }

    /// How many of a group voted.
    public long voters(UUID round, Voice voice) {
        return votes(round).stream().filter(vote -> vote.voice() == voice).count();
    }
}
