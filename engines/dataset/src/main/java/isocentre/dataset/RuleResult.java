package isocentre.dataset;

/// What became of one rule.
///
/// @param judged the denominator: rows that the rule could judge
/// @param failed rows that failed, of those judged
/// @param why why the rule could not be run; empty otherwise
public record RuleResult(
        String rule, String name, Severity severity, Outcome outcome, long judged, long failed, String why) {}
