/// Indicators and their figures. Start reading at [isocentre.indicators.Figures].
///
/// An indicator is a folder of `standards/indicators/`: words, a portable query, dated targets, an oracle. Everything
/// else is done here, once for all: rolling up, intervals, and the reason where a figure is not shown.
@NullMarked
package isocentre.indicators;

import org.jspecify.annotations.NullMarked;
