/// Mends what has one safe answer and leaves every other byte as sent. Start reading at
/// [isocentre.dataset.repairing.Repairer].
@NullMarked
package isocentre.dataset.repairing;

import org.jspecify.annotations.NullMarked;
