/// The promise of issue 2: the parts run together on a synthetic nation, of which everything is known beforehand.
@NullMarked
package isocentre.cli.truth;

import org.jspecify.annotations.NullMarked;
