package isocentre.service.priorities.web;

import isocentre.service.priorities.Question;
import isocentre.service.priorities.Question.State;
import isocentre.service.priorities.Voice;
import isocentre.service.priorities.voting.Ranking;
import isocentre.service.priorities.voting.Vote;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The interim votes: each group's, and the order in which each group weighs the same.
///
/// @param voters how many of each group voted, in words
public record VotesView(List<String> heads, String voters, List<Row> rows) {
    private static final Set<State> VOTED =
            EnumSet.of(State.LONG, State.SHORT, State.TOP, State.SEEKING, State.FUNDED, State.SETTLED);

    /// A question with its rank in each group, and in the combined order.
    ///
    /// @param cells rank of each group, with how many chose it
    public record Row(QuestionView question, List<String> cells, String combined) {}

    static VotesView of(List<Question> questions, List<Vote> votes) {
        Map<UUID, Question> voted = questions.stream()
                .filter(one -> VOTED.contains(one.state()))
                .collect(Collectors.toMap(Question::id, Function.identity()));
        Ranking ranking = Ranking.of(
                questions.stream().map(Question::id).filter(voted::containsKey).toList(), votes);
        return new VotesView(
                Arrays.stream(Voice.values()).map(Voice::title).toList(),
                Arrays.stream(Voice.values())
                        .map(voice -> voice.title() + ": " + ranking.voters().getOrDefault(voice, 0))
                        .collect(Collectors.joining(", ")),
                ranking.lines().stream()
                        .flatMap(line ->
                                Stream.ofNullable(voted.get(line.question())).map(question -> row(question, line)))
                        .toList());
    }

    private static Row row(Question question, Ranking.Line line) {
        return new Row(
                QuestionView.of(question),
                Arrays.stream(Voice.values())
                        .map(voice -> line.ranks().containsKey(voice)
                                ? plain(line.ranks().getOrDefault(voice, 0.0)) + " ("
                                        + line.chosen().getOrDefault(voice, 0) + ")"
                                : "nobody voted")
                        .toList(),
                plain(line.rank()));
    }

    private static String plain(double rank) {
        return BigDecimal.valueOf(rank).stripTrailingZeros().toPlainString();
    }
}
