/// Figures as CSV, JSON and a table for a terminal.
@NullMarked
package isocentre.indicators.writing;

import org.jspecify.annotations.NullMarked;
