/// A course that was interrupted: its planned and actual calendar, the days lost, and what ways of making up for them
/// would come to by the linear-quadratic model. For audit: it tells what was and what would be, and never what to do.
@NullMarked
package isocentre.plans.interruptions;

import org.jspecify.annotations.NullMarked;
