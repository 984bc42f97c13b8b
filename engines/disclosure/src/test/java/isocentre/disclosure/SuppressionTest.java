package isocentre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionTest {
    private static final Policy HES = Policies.standard().of("hes/1");
    private static final Policy OPENSAFELY = Policies.standard().of("opensafely/1");

    /// As figures were released before there were policies: small ones hidden, nothing rounded.
    private static final Policy EXACT = new Policy("exact", 1, "", 4, 1, Policy.Totals.OWN, 3);

    @TempDir
    private Path folder;

    @Test
    void aTableWithoutSmallCountsIsOnlyRounded() throws IOException {
        Outcome.Released released = released(HES, table("a", "sex,count", "men,21", "women,33", "Total,54"));

        assertThat(text(released, "sex", "men")).isEqualTo("20");
        assertThat(text(released, "sex", "women")).isEqualTo("35");
        assertThat(text(released)).isEqualTo("55");
        assertThat(released.intervals()).isEmpty();
    }

    @Test
    void totalsFromRoundedCellsSayNoMoreThanTheCells() throws IOException {
        Outcome.Released released =
                released(OPENSAFELY, table("a", "sex,count", "men,21", "women,33", "not stated,4", "Total,58"));

        assertThat(text(released)).isEqualTo("55");
        assertThat(text(released, "sex", "not stated")).isEqualTo("*");
        assertThat(released.intervals()).containsValue(new Interval(1, 7));
        assertThat(released.mark(Cell.of(Map.of())).reason(OPENSAFELY)).contains("hidden ones are left out");
    }

    @Test
    void aTotalMayBeFarLargerThanAnyOfItsCells() throws IOException {
        String[] lines = new String[42];
        lines[0] = "site,count";
        lines[1] = "Total,7804";
        for (int i = 2; i < 42; i++) {
            lines[i] = "site " + i + "," + (i == 2 ? 4 : 200);
        }
        Outcome.Released released = released(OPENSAFELY, table("a", lines));

        assertThat(released.interval(cell("site", "site 2"))).isEqualTo(new Interval(1, 7));
    }

    @Test
    void whatNothingLimitsIsSaidToBeUnlimited() throws Contradiction {
        Cell all = Cell.of(Map.of());
        Knowledge knowledge = new Knowledge(List.of(new Equation(all, List.of(cell("site", "A"), cell("site", "B")))));
        knowledge.says(cell("site", "A"), new Interval(8, Interval.UNLIMITED));
        knowledge.says(cell("site", "B"), new Interval(18, 22));

        assertThat(Attack.on(knowledge, cell("site", "A"))).hasToString("8 or more");
        assertThat(Attack.on(knowledge, all)).hasToString("26 or more");
        assertThat(Attack.on(knowledge, cell("site", "B"))).hasToString("18 to 22");
    }

    @Test
    void aSingleSmallCountIsNotWorkedOutFromItsTotal() throws IOException {
        Outcome.Released released = released(EXACT, table("a", "site,count", "A,2", "B,40", "C,50", "Total,92"));

        assertThat(text(released, "site", "A")).isEqualTo("*");
        assertThat(released.interval(cell("site", "A"))).isEqualTo(new Interval(1, 4));
    }

    @Test
    @DisplayName("KAT-1: with the linked tables in one release, more is hidden until no region can be worked out")
    void linkedTables() throws IOException {
        Table regions = table(
                "regions",
                "region,count",
                "A,2",
                "B,2",
                "I,8",
                "J,8",
                "K,3",
                "L,3",
                "M,3",
                "N,7",
                "county 1,20",
                "county 2,16",
                "big,6",
                "small,30",
                "Total,36");
        Path hierarchy = folder.resolve("groups.csv");
        Files.writeString(
                hierarchy,
                "dimension,category,part_of\n"
                        + "region,A,county 1\nregion,B,county 1\nregion,I,county 1\nregion,J,county 1\n"
                        + "region,K,county 2\nregion,L,county 2\nregion,M,county 2\nregion,N,county 2\n"
                        + "region,L,big\nregion,M,big\n"
                        + "region,A,small\nregion,B,small\nregion,I,small\nregion,J,small\nregion,K,small\nregion,N,small\n");
        Policy policy = new Policy("kat", 1, "", 3, 1, Policy.Totals.OWN, 2);
        Outcome.Released released =
                (Outcome.Released) Suppression.of(policy, List.of(regions), Groups.read(hierarchy), List.of());

        for (String region : List.of("A", "B", "K", "L", "M")) {
            assertThat(released.interval(cell("region", region)).width())
                    .as(region)
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(released.marks().values()).anyMatch(mark -> mark instanceof Mark.Protecting);
    }

    @Test
    @DisplayName("KAT-4: the second of two tables is changed or stopped where it would give one woman away")
    void differencingOfTwoReleases() throws IOException {
        Table all = table("all", "age,count", "21-30,20", "31-40,25", "41-50,30", "51+,40");
        Outcome.Released first = released(EXACT, all);
        Table men = table("men", "age,sex,count", "21-30,men,19", "31-40,men,15", "41-50,men,18", "51+,men,25");
        Earlier before = new Earlier("all ages", List.of(first.statements()), Groups.NONE);

        Outcome.Released second = (Outcome.Released) Suppression.of(EXACT, List.of(men), Groups.NONE, List.of(before));

        Cell young = Cell.of(Map.of("age", "21-30", "sex", "men"));
        Cell women = Cell.of(Map.of("age", "21-30", "sex", Divisions.REST));
        assertThat(second.mark(young)).isInstanceOf(Mark.Protecting.class);
        assertThat(second.mark(young).reason(EXACT)).contains("sex (rest)");
        assertThat(second.mark(Cell.of(Map.of("age", "51+", "sex", "men")))).isEqualTo(new Mark.Shown(25));
        assertThat(second.interval(women).width()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("KAT-4: both tables in one release are judged together")
    void differencingWithinARelease() throws IOException {
        Table all = table("all", "age,count", "21-30,20", "31-40,25");
        Table men = table("men", "age,sex,count", "21-30,men,19", "31-40,men,15");
        Outcome.Released released = (Outcome.Released) Suppression.of(EXACT, List.of(all, men), Groups.NONE, List.of());

        assertThat(released.interval(Cell.of(Map.of("age", "21-30", "sex", Divisions.REST)))
                        .width())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("KAT-3: two counts that rounding leaves at 6 or 7 do not leave under their total")
    void roundingThatNarrows() throws IOException {
        Outcome.Released released = released(HES, table("a", "site,count", "A,7", "B,6", "C,0", "D,0", "Total,13"));

        assertThat(text(released)).isEqualTo("*");
        assertThat(released.interval(cell("site", "A"))).isEqualTo(new Interval(1, 7));
    }

    @Test
    void figuresRevisedSinceAnEarlierReleaseAreStoppedAndNotCompared() throws IOException {
        Outcome.Released first = released(HES, table("a", "site,count", "A,100", "B,200", "Total,300"));
        Earlier before = new Earlier("2025-04", List.of(first.statements()), Groups.NONE);
        Outcome second = Suppression.of(
                HES, List.of(table("b", "site,count", "A,150", "B,200", "Total,350")), Groups.NONE, List.of(before));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class,
                        stopped -> assertThat(stopped.reasons())
                                .singleElement()
                                .asString()
                                .contains("revised since 2025-04"));
    }

    @Test
    void aSubsetThatDiffersByOneFromAnEarlierReleaseIsHidden() throws IOException {
        Outcome.Released first = released(EXACT, table("a", "site,count", "A,20", "B,30", "Total,50"));
        Earlier before = new Earlier("2025-04", List.of(first.statements()), Groups.NONE);
        // B is 30, and one of it is not a man
        Table two = table("b", "site,sex,count", "B,men,29");
        Outcome second = Suppression.of(EXACT, List.of(two), Groups.NONE, List.of(before));

        assertThat(second).isInstanceOf(Outcome.Released.class);
        assertThat(((Outcome.Released) second)
                        .mark(Cell.of(Map.of("site", "B", "sex", "men")))
                        .text())
                .isEqualTo("*");
    }

    @Test
    void whatEarlierReleasesAlreadyGaveAwayStopsTheRelease() throws IOException {
        Outcome.Released all = released(EXACT, table("a", "site,count", "A,20", "B,30", "Total,50"));
        Outcome.Released men = released(EXACT, table("b", "site,sex,count", "B,men,29"));
        List<Earlier> before = List.of(
                new Earlier("2025-04", List.of(all.statements()), Groups.NONE),
                new Earlier("2025-05", List.of(men.statements()), Groups.NONE));
        Outcome third = Suppression.of(EXACT, List.of(table("c", "site,count", "B,30")), Groups.NONE, before);

        assertThat(third)
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class,
                        stopped -> assertThat(stopped.reasons())
                                .singleElement()
                                .asString()
                                .contains("sex (rest), site B could be worked out as 1 exactly")
                                .contains("2025-04, 2025-05"));
    }

    @Test
    void aRowWithOneCellAndZerosIsHiddenWithItsTotal() throws IOException {
        Outcome.Released released = released(
                HES,
                table(
                        "a",
                        "site,sex,count",
                        "A,men,5",
                        "A,women,0",
                        "A,Total,5",
                        "B,men,60",
                        "B,women,70",
                        "B,Total,130",
                        "Total,men,65",
                        "Total,women,70",
                        "Total,Total,135"));

        Cell single = Cell.of(Map.of("site", "A", "sex", "men"));
        assertThat(released.mark(single)).isEqualTo(new Mark.Small());
        assertThat(released.mark(cell("site", "A"))).isEqualTo(new Mark.Small());
        assertThat(released.mark(Cell.of(Map.of("site", "A", "sex", "women")))).isEqualTo(new Mark.Shown(0));
        assertThat(released.interval(single).width()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void partsThatAreMoreThanTheirTotalAreAnErrorThatNamesThem() {
        assertThatThrownBy(() -> released(HES, table("a", "site,count", "A,20", "B,30", "Total,49")))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContaining("add up to more than the total of all");
    }

    private Outcome.Released released(Policy policy, Table table) {
        Outcome outcome = Suppression.of(policy, List.of(table), Groups.NONE, List.of());
        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        return (Outcome.Released) outcome;
    }

    private Table table(String name, String... lines) throws IOException {
        return Table.read(Files.writeString(folder.resolve(name + ".csv"), String.join("\n", lines) + "\n"));
    }

    private static String text(Outcome.Released released, String... category) {
        Cell cell = category.length == 0 ? Cell.of(Map.of()) : cell(category[0], category[1]);
        return released.mark(cell).text();
    }

    private static Cell cell(String dimension, String category) {
        return Cell.of(Map.of(dimension, category));
    }
}
