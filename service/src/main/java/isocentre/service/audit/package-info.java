/// The record of what was done by whom: sign-ins, roles, submissions, data versions, looks at patient-level data.
/// Entries are
/// appended in the transaction of what they record, so that neither exists without the other, and hold no clinical
/// content.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package isocentre.service.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
