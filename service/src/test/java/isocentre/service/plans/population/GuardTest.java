package isocentre.service.plans.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void fewPlansOfOthersAreHiddenAndOnesOwnNever() {
        List<Point> points = plans(Map.of("RR8", 3, "RYJ", 30, "RWE", 40));
        assertThat(shown(new Guard(Set.of("RR8")), points)).containsExactlyInAnyOrder("RR8", "RYJ", "RWE");
        Guard elsewhere = new Guard(Set.of("RWE"));
        assertThat(shown(elsewhere, points))
                .as("the 3 of RR8 could be worked out from the total, so RYJ is hidden with it")
                .containsExactly("RWE");
        assertThat(elsewhere.groups(points, Point::provider))
                .filteredOn(group -> !group.name().equals("RWE"))
                .allSatisfy(group -> assertThat(group.own()).isEmpty());
        assertThat(shown(new Guard(Set.of()), points))
                .as("who works for the network")
                .containsExactly("RWE");
    }

    @Test
    void aGroupOfOnesOwnAndAFewOthersIsHidden() {
        List<Point> points = new ArrayList<>(plans(Map.of("RR8", 20)));
        points.addAll(plans(Map.of("RYJ", 4)));
        Group together = new Guard(Set.of("RR8")).groups(points, any -> "VMAT").getFirst();
        assertThat(together.quarters())
                .as("less one's own it would show four plans of another centre")
                .isEmpty();
        assertThat(together.own()).hasSize(20);
        assertThat(new Guard(Set.of())
                        .groups(points, any -> "VMAT")
                        .getFirst()
                        .quarters()
                        .orElseThrow()
                        .plans())
                .isEqualTo(24);
    }

    /// Whatever the sizes: what is hidden from a reader is nothing, everything of others, or at least two
    /// groups with more plans together than the limit.
    @Test
    void noGroupThatIsHiddenCanBeWorkedOutFromTheTotal() {
        Random random = new Random(20261127);
        for (int round = 0; round < 2000; round++) {
            List<Point> points = new ArrayList<>();
            int centres = 1 + random.nextInt(7);
            for (int i = 0; i < centres; i++) {
                points.addAll(plans(Map.of("R0" + i, 1 + random.nextInt(25))));
            }
            Guard guard = new Guard(random.nextBoolean() ? Set.of() : Set.of("R00"));
            Set<String> shown = Set.copyOf(shown(guard, points));
            Map<String, Long> sizes =
                    points.stream().collect(Collectors.groupingBy(Point::provider, Collectors.counting()));
            boolean readerIsOf = guard.groups(points, Point::provider).stream()
                    .anyMatch(group -> !group.own().isEmpty());
            List<Long> hidden = sizes.entrySet().stream()
                    .filter(each -> !shown.contains(each.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            long ofOthers = sizes.size() - (readerIsOf ? 1 : 0);
            long plansHidden = hidden.stream().mapToLong(Long::longValue).sum();
            assertThat(hidden.isEmpty()
                            || hidden.size() == ofOthers
                            || hidden.size() >= 2 && plansHidden > guard.hideTo())
                    .as("%s of which %s are shown", sizes, shown)
                    .isTrue();
            assertThat(shown)
                    .allSatisfy(name -> assertThat(
                                    name.equals("R00") && readerIsOf || sizes.getOrDefault(name, 0L) > guard.hideTo())
                            .isTrue());
        }
    }

    @Test
    void quartersAreThoseOfTheUsualDefinition() {
        Group.Quarters quarters = Group.Quarters.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        // R: quantile(1:8, c(.25, .5, .75)), type 7.
        assertThat(List.of(quarters.first(), quarters.median(), quarters.third()))
                .containsExactly(2.75, 4.5, 6.25);
    }

    @Test
    void onlyWhatLiesFarOutIsAskedAbout() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            points.add(point("RR8", i, 10 + i * 0.1));
        }
        assertThat(Outliers.of(points)).isEmpty();
        // Quarters of the 25 are 10.6 and 11.8: the outer fences lie at 7.0 and 15.4.
        points.add(point("RYJ", 90, 15.3));
        assertThat(Outliers.of(points)).isEmpty();
        points.removeLast();
        points.add(point("RYJ", 91, 15.5));
        assertThat(Outliers.of(points)).singleElement().satisfies(far -> {
            assertThat(far.point().provider()).isEqualTo("RYJ");
            assertThat(far.lower()).isCloseTo(7.0, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(far.upper()).isCloseTo(15.4, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(far.others()).isEqualTo(25);
        });
        assertThat(Outliers.of(points.subList(6, 26)))
                .as("too few to say what is usual")
                .isEmpty();
    }

    @Test
    void whereHalfOfThePlansAreAlikeNobodyIsAsked() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            points.add(point("RR8", i, i < 25 ? 0 : i));
        }
        assertThat(Outliers.of(points)).isEmpty();
    }

    private static List<String> shown(Guard guard, List<Point> points) {
        Function<Point, String> by = Point::provider;
        return guard.groups(points, by).stream()
                .filter(group -> group.quarters().isPresent())
                .map(Group::name)
                .toList();
    }

    private static List<Point> plans(Map<String, Integer> sizes) {
        List<Point> points = new ArrayList<>();
        sizes.forEach((provider, size) -> {
            for (int i = 0; i < size; i++) {
                points.add(point(provider, i, i));
            }
        });
        return points;
    }

    private static Point point(String provider, int number, double value) {
        return new Point(provider + number, "study", provider, "Planner 1", "VMAT", value, "MET", Optional.empty());
    }
}
