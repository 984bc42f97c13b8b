package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/rules.md` is made from the rule files. Run this test with `-Dwrite.rules.page=true` to make it
/// anew.
class RulesPageTest {
    private static final Path PAGE = Path.of("../../docs/reference/rules.md");

    @Test
    void theRulesPageIsInStepWithTheRules() throws IOException {
        if (Boolean.getBoolean("write.rules.page")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("make the page anew: ./isocentre test -pl engines/dataset -am -Dtest=RulesPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dwrite.rules.page=true")
                .hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules of the Radiotherapy Data Set

                Made from `standards/rtds/rules` by `RulesPageTest`; how a rule is written: [rule-language.md](rule-language.md).
                A basis other than *sourced* means a proposal, not a national standard; `RV-..`, `DAT-..`, `P..`, `T..` and `W..` are
                ids of the reference. `{value}` stands for what the row holds.

                | severity | what a failure does | rules |
                |---|---|---|
                """);
        for (Severity severity : Severity.values()) {
            page.append("| %s | %s | %d |%n".formatted(severity.code(), effect(severity), count(severity)));
        }
        String family = "";
        for (Rule rule : Rules.national()) {
            String next = rule.id().split("-")[1];
            page.append(next.equals(family) ? "" : "\n## " + next + "\n");
            family = next;
            page.append(section(rule));
        }
        return page.toString();
    }

    private static String effect(Severity severity) {
        return switch (severity) {
            case REJECT_SUBMISSION -> "the submission is not taken";
            case REJECT_RECORD -> "the row is left out";
            case WARN -> "the row is taken; it is worth mending";
            case INFORM -> "the row is taken; it may be right";
        };
    }

    private static long count(Severity severity) {
        return Rules.national().stream()
                .filter(rule -> rule.severity() == severity)
                .count();
    }

    private static String section(Rule rule) {
        String versions = rule.versions().stream().map(Version::code).collect(Collectors.joining(", "));
        String where = rule.place().name().toLowerCase(Locale.ROOT)
                + (rule.field().isEmpty() ? "" : ", `" + rule.field() + "`");
        String repair = rule.repair().equals("none") ? "" : " Repair: `" + rule.repair() + "`.";
        return """

                ### %s: %s
                *%s* · %s · %s · %s (%s)

                %s
                **Mend:** %s%s
                """.formatted(
                        rule.id(),
                        rule.name(),
                        rule.severity().code(),
                        versions,
                        where,
                        rule.source(),
                        rule.basis().words(),
                        rule.reason().strip().replace("{count} rows", "Rows").replace("{count} ", "Some "),
                        rule.remedy().strip(),
                        repair);
    }
}
