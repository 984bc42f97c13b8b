package isocentre.dataset.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import isocentre.dataset.rules.Expression;
import java.nio.charset.StandardCharsets;

class ExpressionFuzzTest {

    @FuzzTest
    void aConditionIsReadOrRefusedInWords(byte[] text) {
        try {
            assertThat(Expression.of(new String(text, StandardCharsets.UTF_8)).fields())
                    .isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
