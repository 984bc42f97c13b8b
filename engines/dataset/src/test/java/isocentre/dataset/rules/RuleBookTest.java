package isocentre.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    @Test
    void holdsEveryRuleFileAsItIsWritten() throws IOException {
        Map<String, Map<?, ?>> files = RuleBook.files();
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(RuleBook.bound()).isEqualTo(files);
        assertThat(Rules.national())
                .containsExactlyElementsOf(files.entrySet().stream()
                        .map(file -> RuleFile.read(file.getKey(), file.getValue()))
                        .toList());
    }
}
