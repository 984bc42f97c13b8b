/// Who may come in, and what each may do: accounts, dated roles, sign-in, sessions, keys of hospital systems, and the
/// one table
/// of access from which the security of every route is made.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations"})
@NullMarked
package isocentre.service.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
