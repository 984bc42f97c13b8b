/// Whatever a file holds, the answer is an object with its issues or a refusal in words. The test runs over its
/// corpus (`src/test/resources`), and searches for more with `JAZZER_FUZZ=1`.
@NullMarked
package isocentre.plans.fuzzing;

import org.jspecify.annotations.NullMarked;
