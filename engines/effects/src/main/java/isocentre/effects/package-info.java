/// Did a change of practice work? Three ways of asking, from the simplest to the strongest:
///
/// - [ProcessChange]: the months after the change on the chart of the months before it (SPC, planned rebase);
/// - [InterruptedSeries]: one place or one total before and after, its trend and the memory from month to month
///   allowed for;
/// - [NotYetChanged]: centres that changed against those that had not changed yet.
///
/// Each answers with an [Effect]: estimate, interval, method, what was assumed and what remains unknown, in
/// plain words; or with why it cannot be said. [Power] tells beforehand how often an effect of a given size
/// would be found, [Balancing] looks for effects that nobody meant. Everything is a pure function of its
/// arguments; randomness is passed in.
@NullMarked
package isocentre.effects;

import org.jspecify.annotations.NullMarked;
