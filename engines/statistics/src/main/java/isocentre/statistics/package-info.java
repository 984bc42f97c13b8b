/// Statistics for feedback, as the NHS uses them, with the sources named in each type.
///
/// - An interval for a single figure: [Proportions] (Wilson), [Counts] (Byar, exact below 10), [Rates],
///   [StandardisedRates], [StandardisedRatios], [Means] (t), [Histogram] (median and centiles).
/// - Before and after, of different people: [Differences] (Newcombe).
/// - Comparing places: [Funnel], with [Overdispersion] when chosen.
/// - One place over time: [XmR], the chart of Making Data Count, and [PlannedRebase] across a change.
///
/// Everything is a pure function of its arguments. Impossible arguments give an [UnusableFigure] in plain words.
@NullMarked
package isocentre.statistics;

import org.jspecify.annotations.NullMarked;
