/// The examples of the rules, written out as files.
@NullMarked
package isocentre.dataset.examples;

import org.jspecify.annotations.NullMarked;
