/// The rules: their files, their language, and what an expression needs to be judged.
@NullMarked
package isocentre.dataset.rules;

import org.jspecify.annotations.NullMarked;
