/// How networks are governed: dated registers of hosts, oversight groups, chairs, contracts, money, plans,
/// assessments and protocols; and the statements of public sources on them, each a rule that holds or is
/// flagged with a sentence. What can be refused when it is entered is refused.
@ApplicationModule(
        allowedDependencies = {
            "pages",
            "audit",
            "organisations",
            "people",
            "workflow",
            "indicators",
            "feedback",
            "practice"
        })
@NullMarked
package isocentre.service.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
