/// Whatever a file holds, the answer is a verdict. Each test runs over its corpus of inputs (`src/test/resources`),
/// and searches for more with `JAZZER_FUZZ=1`.
@NullMarked
package isocentre.dataset.fuzzing;

import org.jspecify.annotations.NullMarked;
