/// What should be done and what is done: the library of recommendations and of networks' protocols in dated versions
/// ([Guidelines]); what each provider states of them, held against its data (`adoption`); how practice scores against
/// the version in force on the day (`scoring`); and who is told of a change ([Notices], [LocalProtocols]).
@ApplicationModule(
        allowedDependencies = {"pages", "audit", "organisations", "people", "workflow", "indicators", "learning"})
@NullMarked
package isocentre.service.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
