package isocentre.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules of the Radiotherapy Data Set

                Made from `standards/rtds/rules` by `RulesPageTest`; how a rule is written: [rule-language.md](rule-language.md).
                A basis other than *sourced* means a proposal, not a national standard; `RV-..`, `DAT-..` and `T..` are ids of the
                reference.

                | rule | asks | severity | versions | file | field | repair | source | basis |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Rule rule : Rules.national()) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            rule.id(),
                            rule.name().replace("|", "\\\\|"),
                            rule.severity().code(),
                            rule.versions().stream().map(Version::code).collect(Collectors.joining(", ")),
                            rule.place().name().toLowerCase(java.util.Locale.ROOT),
                            rule.field().isEmpty() ? "" : "`" + rule.field() + "`",
                            rule.repair().equals("none") ? "" : rule.repair().replaceAll(":[^,]*", ""),
                            rule.source(),
                            rule.basis().words()))
                    .append(" |\n");
        }
        return page.toString();
    }
}
