package isocentre.service.priorities.voting;

import isocentre.service.priorities.Voice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/// The interim order. Each group orders the questions by how many of its own voters chose them; equal ones share the
/// mean of their ranks. The combined order adds the ranks of the groups, so that each group weighs the same however
/// many of it voted. A group of which nobody voted has no ranks.
///
/// @param voters how many of each group voted
/// @param lines the questions in their combined order
public record Ranking(Map<Voice, Integer> voters, List<Line> lines) {
    public Ranking {
        voters = Map.copyOf(voters);
        lines = List.copyOf(lines);
    }

    /// A question in the order.
    ///
    /// @param chosen how many of each group chose it
    /// @param ranks in each group that voted
    /// @param combined sum of the ranks
    /// @param rank by the sum, from 1; equal sums share the mean
    public record Line(
            UUID question, Map<Voice, Integer> chosen, Map<Voice, Double> ranks, double combined, double rank) {}

    /// @param questions that were voted on
    public static Ranking of(List<UUID> questions, List<Vote> votes) {
        Map<Voice, Integer> voters = new EnumMap<>(Voice.class);
        Map<Voice, Map<UUID, Double>> ranks = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            List<Vote> own =
                    votes.stream().filter(vote -> vote.voice() == voice).toList();
            voters.put(voice, own.size());
            if (!own.isEmpty()) {
                ranks.put(voice, ranks(questions, question -> -chosen(own, question)));
            }
        }
        Map<UUID, Double> sums = new HashMap<>();
        questions.forEach(question -> sums.put(
                question,
                ranks.values().stream()
                        .mapToDouble(of -> of.getOrDefault(question, 0.0))
                        .sum()));
        Map<UUID, Double> combined = ranks(questions, question -> sums.getOrDefault(question, 0.0));
        return new Ranking(
                voters,
                questions.stream()
                        .map(question -> line(question, votes, ranks, sums, combined))
                        .sorted(Comparator.comparingDouble(Line::combined))
                        .toList());
    }

    private static Line line(
            UUID question,
            List<Vote> votes,
            Map<Voice, Map<UUID, Double>> ranks,
            Map<UUID, Double> sums,
            Map<UUID, Double> combined) {
        Map<Voice, Integer> chosen = new EnumMap<>(Voice.class);
        Map<Voice, Double> own = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            chosen.put(
                    voice,
                    chosen(votes.stream().filter(vote -> vote.voice() == voice).toList(), question));
        }
        ranks.forEach((voice, of) -> own.put(voice, of.getOrDefault(question, 0.0)));
        return new Line(question, chosen, own, sums.getOrDefault(question, 0.0), combined.getOrDefault(question, 0.0));
    }

    private static int chosen(List<Vote> votes, UUID question) {
        return (int)
                votes.stream().filter(vote -> vote.choices().contains(question)).count();
    }

    /// Ranks from 1 for the smallest; equal ones share the mean.
    private static Map<UUID, Double> ranks(List<UUID> questions, ToDoubleFunction<UUID> size) {
        double[] sizes = questions.stream().mapToDouble(size).toArray();
        Map<UUID, Double> ranks = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            double own = sizes[i];
            long before = Arrays.stream(sizes).filter(other -> other < own).count();
            long equal = Arrays.stream(sizes).filter(other -> other == own).count();
            ranks.put(questions.get(i), before + (equal + 1) / 2.0);
        }
        return ranks;
    }
}
