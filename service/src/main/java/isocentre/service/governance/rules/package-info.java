/// The statements on governance as rules: pure functions over what the registers say on a day.
@NullMarked
package isocentre.service.governance.rules;

import org.jspecify.annotations.NullMarked;
