/// Turns a nation's figures into pages: which figures stand where, in what words, with which charts.
@NullMarked
package isocentre.report.pages;

import org.jspecify.annotations.NullMarked;
