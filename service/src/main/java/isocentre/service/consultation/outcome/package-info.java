/// What is done about what was said, and by which measure that will be known: "we asked, you said, we did, it changed
/// by".
@NullMarked
package isocentre.service.consultation.outcome;

import org.jspecify.annotations.NullMarked;
