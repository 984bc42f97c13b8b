package isocentre.service.governance.planning;

import isocentre.service.governance.planning.PlanningLine.Staff;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The workforce of a network by census rounds. Who did not answer a round is taken with the last answer before it,
/// and marked so. A pure function.
///
/// @param answers to all rounds
/// @param members ODS codes
public record Staffing(List<Staff> answers, List<String> members) {
    private static final double THOUSAND = 1000;

    /// How a staff group of a provider stood in a round.
    ///
    /// @param carried whether the answer is that of an earlier round
    public record Answer(Staff staff, boolean carried) {}

    /// A staff group of the network in a round.
    ///
    /// @param carried how many providers' answers are carried forward
    /// @param silent how many providers never answered for it
    public record Total(Staff.Group group, double establishment, double inPost, int carried, int silent) {
        /// CAP-08: of the posts the share that nobody is in; empty where there are no posts.
        public Optional<Double> vacant() {
            return establishment > 0 ? Optional.of((establishment - inPost) / establishment) : Optional.empty();
        }

        /// CAP-07: whole-time equivalents in post for each thousand attendances; empty where there are none.
        public Optional<Double> perThousand(double attendances) {
            return attendances > 0 ? Optional.of(inPost * THOUSAND / attendances) : Optional.empty();
        }
    }

    /// The days of the censuses, the latest first.
    public List<LocalDate> rounds() {
        return answers.stream()
                .map(Staff::census)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// The answer of a provider to a round, or its last one before it; empty where it has never answered.
    public Optional<Answer> answer(String provider, Staff.Group group, LocalDate round) {
        return answers.stream()
                .filter(one -> one.provider().equals(provider) && one.group() == group)
                .filter(one -> !one.census().isAfter(round))
                .max(Comparator.comparing(Staff::census))
                .map(one -> new Answer(one, !one.census().equals(round)));
    }

    /// The staff groups of which anybody ever told, in a round.
    public List<Total> totals(LocalDate round) {
        return Arrays.stream(Staff.Group.values())
                .map(group -> total(group, round))
                .filter(one -> one.silent() < members.size())
                .toList();
    }

    private Total total(Staff.Group group, LocalDate round) {
        List<Answer> all = members.stream()
                .map(member -> answer(member, group, round))
                .flatMap(Optional::stream)
                .toList();
        return new Total(
                group,
                all.stream().mapToDouble(one -> one.staff().establishment()).sum(),
                all.stream().mapToDouble(one -> one.staff().inPost()).sum(),
                (int) all.stream().filter(Answer::carried).count(),
                members.size() - all.size());
    }

    /// Which providers' answers to a round are carried forward or missing, in words with their codes.
    public Stream<String> notAnswered(LocalDate round) {
        return members.stream()
                .filter(member -> answers.stream()
                        .noneMatch(one ->
                                one.provider().equals(member) && one.census().equals(round)));
    }
}
