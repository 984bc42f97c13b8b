/// What the templates show: plain records of text, tables and pictures, already in words. They know no figures.
@NullMarked
package isocentre.report.views;

import org.jspecify.annotations.NullMarked;
