@NullMarked
package isocentre.ledger;

import org.jspecify.annotations.NullMarked;
