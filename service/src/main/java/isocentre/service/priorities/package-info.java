/// Priorities: what research should find out, by the stages of the James Lind Alliance in their order. [Rounds] moves a
/// round, [Questions] its questions, each by the tables of `standards/workflows`. `voting` takes what everybody sends
/// and chooses, each group's votes apart; `horizon` watches for news of technology and evidence.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people", "workflow"})
@NullMarked
package isocentre.service.priorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
