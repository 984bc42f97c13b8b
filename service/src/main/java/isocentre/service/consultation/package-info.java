/// Consultations: what is asked of everybody, what was said, what is done about it and what that changed, as one
/// record.
/// [Consultations] moves them by the tables of `standards/workflows/consultation`. `answering` takes what people say,
/// without an account; `coding` sorts it into themes by two people apart; `outcome` holds what is done and its measure.
@ApplicationModule(
        allowedDependencies = {"pages", "audit", "organisations", "people", "workflow", "release", "publication"})
@NullMarked
package isocentre.service.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
