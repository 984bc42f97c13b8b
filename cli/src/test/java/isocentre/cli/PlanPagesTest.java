package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages that plan commands write, of a synthetic plan.
class PlanPagesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String page(String command, Object... more) throws Exception {
        List<Object> words = new ArrayList<>(List.of("plan", command));
        words.addAll(List.of(more));
        words.addAll(List.of("--format", "html"));
        Program done = Program.run(words.toArray());
        assertThat(done.err()).isEmpty();
        return done.out();
    }

    private Path phantom() throws Exception {
        Path suite = folder.resolve("suite");
        assertThat(Program.run("plan", "phantom", "--out", suite, "--slices", "3", "--grid", "3")
                        .exit())
                .isZero();
        return suite.resolve("SI");
    }

    private static void isWholeAndNeedsNothing(String page) {
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">", "name=\"viewport\"", "<h1>", "<caption>", "@media print")
                .contains("For audit and peer review, not for treatment decisions")
                .doesNotContain("<script", "src=", "@import", "url(");
        assertThat(page.split("<svg ", -1)).as("a picture at two widths").hasSizeGreaterThanOrEqualTo(3);
        assertThat(page).as("a picture has words").contains("role=\"img\"", "<desc", "<figcaption>");
        assertThat(page).as("a picture has its table").contains("The picture's figures as a table");
    }

    @Test
    @DisplayName("Compared contours have bars of overlap and distance, with their figures as tables")
    void compared() throws Exception {
        Path set = phantom();
        String page = page("compare", set, set);
        isWholeAndNeedsNothing(page);
        assertThat(page).contains("Overlap (Dice)", "HD95");
    }

    @Test
    @DisplayName("A gamma comparison has the points by gamma, those that pass apart from those that do not")
    void gamma() throws Exception {
        Path set = phantom();
        String page = page("gamma", set, set);
        isWholeAndNeedsNothing(page);
        assertThat(page).contains("Points by gamma", "does not pass");
    }

    @Test
    @DisplayName("A scorecard has how many objectives came to which result, and the curves of their structures")
    void scored() throws Exception {
        Path protocol = Files.writeString(folder.resolve("protocol.yaml"), """
                id: PHANTOM
                title: A protocol for the phantom
                version: "1"
                source: made for this test
                basis: computed
                structures:
                  SPHERE: []
                objectives:
                  - {structure: SPHERE, metric: "Mean[Gy]", mandatory: yes, bins: [{label: met, colour: "#12bf00", met: yes}, {label: not met, colour: "#ff0000", met: no, min: 17}]}
                """);
        String page = page("score", phantom(), "--protocol", protocol);
        isWholeAndNeedsNothing(page);
        assertThat(page).contains("Objectives by result", "Structures that the protocol asks about");
    }

    @Test
    @DisplayName("A sum has the doses of its parts and its own, side by side")
    void summed() throws Exception {
        Path set = phantom();
        String page = page("sum", set, set, "--weights", "1,0.5", "--out", folder.resolve("sum.dcm"));
        isWholeAndNeedsNothing(page);
        assertThat(page).contains("2, times 0.5", "Share of each grid");
    }
}
