/// What each provider states of a recommendation or protocol, whether its data show it, and how adoption spreads:
/// [isocentre.service.practice.adoption.Adoptions], [isocentre.service.practice.adoption.Evidence],
/// [isocentre.service.practice.adoption.AdoptionCurve].
@NullMarked
package isocentre.service.practice.adoption;

import org.jspecify.annotations.NullMarked;
