/// Cycles of learning: a question, what was known before, what was foretold, what was changed, and what it did,
/// as one record that cannot be closed before the effect is measured. [Cycles] moves them, by the tables of
/// `standards/workflows/cycle`; [Analysis] is the file that is run again on later data.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people", "feedback", "workflow"})
@NullMarked
package isocentre.service.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
