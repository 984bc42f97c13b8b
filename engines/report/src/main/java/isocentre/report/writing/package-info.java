/// Writes pages, files and the PDF to a folder.
@NullMarked
package isocentre.report.writing;

import org.jspecify.annotations.NullMarked;
