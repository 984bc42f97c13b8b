/// What people say: taken without an account, or entered from paper. Names and addresses are taken only where they are
/// given, stand apart, and go on schedule.
@NullMarked
package isocentre.service.consultation.answering;

import org.jspecify.annotations.NullMarked;
