/// Numbers and dates as the pages print them.
@NullMarked
package isocentre.report.words;

import org.jspecify.annotations.NullMarked;
