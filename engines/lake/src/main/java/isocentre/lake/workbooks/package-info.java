/// Reads NHS England's monthly Cancer Waiting Times workbooks by provider: the published counts of radiotherapy
/// against the 31-day standard. Sheet and columns are found by their headings. Start with {@link
/// isocentre.lake.workbooks.Workbooks}.
@NullMarked
package isocentre.lake.workbooks;

import org.jspecify.annotations.NullMarked;
