/// Practice scored against the version of the network's protocol in force on the day on which a patient began (FRX-07
/// against the network's own protocol): [isocentre.service.practice.scoring.Concordance].
@NullMarked
package isocentre.service.practice.scoring;

import org.jspecify.annotations.NullMarked;
