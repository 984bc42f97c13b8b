/// A network with invented people and records, for demonstrations and samples.
@NullMarked
package isocentre.service.governance.synthetic;

import org.jspecify.annotations.NullMarked;
