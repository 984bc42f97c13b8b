package isocentre.service.governance.rules;

import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Statement;
import isocentre.service.governance.Standing;
import java.util.List;
import java.util.function.Function;

/// The statements that are checked of each network.
public final class Rulebook {
    private static final List<Rule> RULES = List.of(
            new Rule("GOV-02", HostRules::isAMember),
            new Rule("GOV-05", HostRules::alliancesLieInOneNetwork),
            new Rule("GOV-06", HostRules::wasProposedAndTwiceApproved),
            new Rule("GOV-07", HostRules::holdsMoneyAndManagement),
            new Rule("GOV-08", HostRules::hasAContract),
            new Rule("GOV-09", HostRules::hasThreeYearsOfFunding),
            new Rule("NOG-01", GroupRules::isOne),
            new Rule("NOG-02", GroupRules::chairIsAnExecutive),
            new Rule("NOG-03", GroupRules::chairIsNotOfTheHost),
            new Rule("NOG-04", GroupRules::chairRepresentsTheSystem),
            new Rule("NOG-05", WorkRules::planIsAgreedByAll),
            new Rule("NOG-06", WorkRules::everyMemberIsAssessed),
            new Rule("NOG-07", WorkRules::everyYearHasItsReport),
            new Rule("NOG-08", ProtocolRules::networkKeepsProtocols),
            new Rule("NOG-09", ProtocolRules::noticesAreAcknowledged),
            new Rule("NOG-10", ProtocolRules::localOnesAreNotStale),
            new Rule("IOG-05", WorkRules::progressIsReported),
            new Rule("LHS-M2", WorkRules::planTagsAmbitions));

    private Rulebook() {}

    private record Rule(String id, Function<Standing, Verdict> check) {}

    /// What a rule found.
    public record Found(Statement statement, Verdict verdict) {}

    /// All that is found of a network; nothing before the specifications took effect (GOV-03).
    public static List<Found> of(Standing standing) {
        if (standing.day().isBefore(standing.network().establishedOn())) {
            return List.of();
        }
        return RULES.stream()
                .map(rule -> new Found(
                        Standards.load().governance().statement(rule.id()),
                        rule.check().apply(standing)))
                .toList();
    }
}
