/// A verdict told to people and programs: text, JSON, CSV and a single page of HTML. None of them holds a patient's
/// identity, since a [isocentre.dataset.Finding] does not.
@NullMarked
package isocentre.dataset.explaining;

import org.jspecify.annotations.NullMarked;
