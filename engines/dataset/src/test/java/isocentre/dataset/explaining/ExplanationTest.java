package isocentre.dataset.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import isocentre.dataset.Severity;
import isocentre.dataset.Verdict;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExplanationTest {
    private static final Verdict REJECTED = Verdicts.of(
            false,
            Verdicts.finding("RTDS-INTENT-03", Severity.REJECT_SUBMISSION, "01", 1, "The file holds version 5 codes."),
            Verdicts.finding("RTDS-MACH-02", Severity.WARN, "RXXLA0007", 3_412, "3,412 rows name RXXLA0007."));

    @Test
    void aPersonReadsTheVerdictFirstThenTheCausesByWeightThenTheNextStep() throws IOException {
        String text = text(Format.TEXT, REJECTED);

        assertThat(text).startsWith("REJECTED  RTDS version 6.0, RR8, May 2024\n130,412 rows in 1 file, none taken.");
        assertThat(text.indexOf("Stops the submission (1 cause)"))
                .isPositive()
                .isLessThan(text.indexOf("Worth mending (1 cause)"));
        assertThat(text).contains("column MACHINE_IDENTIFIER, value \"RXXLA0007\"");
        assertThat(text.substring(text.indexOf("Next step"))).contains("check again before you send it", "--repair");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void nothingIsCutOffWithoutTheTotalBesideIt() throws IOException {
        assertThat(text(Format.TEXT, REJECTED).replaceAll("\\s+", " ")).contains("19; 20 (the first 20 of 3,412)");
        assertThat(text(Format.HTML, REJECTED)).contains("19; 20 (the first 20 of 3,412)");
    }

    @Test
    void colourIsForTerminalsOnly() throws IOException {
        assertThat(text(Format.TEXT, REJECTED)).doesNotContain("\u001b");
        StringBuilder onTerminal = new StringBuilder();
        Explanation.of(Format.TEXT, finding -> false, true).write(List.of(REJECTED), onTerminal);
        assertThat(onTerminal).contains("\u001b[1;31mREJECTED\u001b[0m");
    }

    @Test
    void aProgramFindsTheFieldsThatItWasPromised() throws IOException {
        Object json = new Load(LoadSettings.builder().build()).loadFromString(text(Format.JSON, REJECTED));

        assertThat(json)
                .asInstanceOf(MAP)
                .containsEntry("verdict", "rejected")
                .containsEntry("dataset", "RTDS")
                .containsEntry("version", "6.0")
                .containsEntry("provider", "RR8")
                .containsEntry("period", "2024-05")
                .containsEntry("rows", 130_412)
                .containsEntry("rejectedRows", 3_412)
                .containsKeys("findings", "rules", "assumptions")
                .extractingByKey("findings")
                .asInstanceOf(LIST)
                .last()
                .asInstanceOf(MAP)
                .containsEntry("rule", "RTDS-MACH-02")
                .containsEntry("severity", "warn")
                .containsEntry("file", "pre.csv")
                .containsEntry("field", "machine")
                .containsEntry("count", 3_412)
                .containsEntry("reason", "3,412 rows name RXXLA0007.")
                .containsEntry("remedy", "One mapping mends them all.")
                .extractingByKey("rows")
                .asInstanceOf(LIST)
                .hasSize(20)
                .startsWith(1, 2, 3);
    }

    @Test
    void severalVerdictsAreAnArrayInJson() throws IOException {
        StringBuilder out = new StringBuilder();
        Explanation.of(Format.JSON, finding -> false, false).write(List.of(REJECTED, REJECTED), out);

        assertThat(new Load(LoadSettings.builder().build()).loadFromString(out.toString()))
                .asInstanceOf(LIST)
                .hasSize(2);
    }

    @Test
    void aSpreadsheetFindsNoFormulaInTheCsv() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1")) {
            String csv = text(Format.CSV, warning(formula, "reason"));

            assertThat(csv).as(formula).contains("'" + formula);
            assertThat(csv.lines().skip(1).findFirst().orElseThrow().split(",")[3])
                    .isEqualTo("RTDS-MACH-02");
        }
    }

    @Test
    void aHostileValueIsTextInThePageAndNeverMarkup() throws IOException {
        String hostile = "\"><script>alert(1)</script><img src=x onerror=y>'&\u202e";
        String html = text(Format.HTML, warning(hostile, hostile));

        assertThat(html).doesNotContain("<script", "<img", "\u202e");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html).contains("default-src 'none'");
        wellFormed(html);
    }

    @Test
    void thePageNeedsNothingButItself() throws IOException {
        String html = text(Format.HTML, REJECTED);

        assertThat(html).doesNotContain("<link", "src=", "url(", "http:", "https:", "@import");
        assertThat(html).contains("<html lang=\"en-GB\">", "<title>Rejected: RTDS version 6.0, RR8, May 2024</title>");
        assertThat(html).contains("width=device-width", "@media print");
        wellFormed(html);
    }

    @Test
    void controlSignsOfAFileNeverReachTheTerminal() throws IOException {
        assertThat(text(Format.TEXT, warning("\u001b[2Jx", "\u0007bell"))).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void whatIsNotSourcedIsNotShownAsANationalStandard() throws IOException {
        assertThat(text(Format.TEXT, REJECTED)).contains("inferred or proposed, not a national standard");
    }

    private static Verdict warning(String value, String reason) {
        return Verdicts.of(true, Verdicts.finding("RTDS-MACH-02", Severity.WARN, value, 3, reason));
    }

    private static String text(Format format, Verdict verdict) throws IOException {
        StringBuilder out = new StringBuilder();
        Explanation.of(format, finding -> finding.rule().equals("RTDS-MACH-02"), false)
                .write(List.of(verdict), out);
        return out.toString();
    }

    /// Every element that opens closes, in its turn.
    private static void wellFormed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && !tags.group(2).equals("meta")) {
                open.push(tags.group(2));
            } else if (!tags.group(1).isEmpty()) {
                assertThat(open.pop()).as("before " + tags.end()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }
}
