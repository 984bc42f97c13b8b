package isocentre.dataset.repairing;

import isocentre.dataset.Finding;
import isocentre.dataset.rules.Expression;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Rules;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.standards.Code;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one mapping would mend: all rows of a finding hold one value, of a code list or of a machine, that is not of
/// the standard.
///
/// @param field canonical name of the item
/// @param sent the value
/// @param choices the codes that may be read instead; empty where there is no list, as of machines
public record Mappable(String field, String sent, List<Code> choices, Version version) {
    private static final List<Rule> RULES = Rules.national();

    public Mappable {
        choices = List.copyOf(choices);
    }

    /// The mapping that a finding calls for; empty where it is no matter of one unknown value.
    public static Optional<Mappable> of(Finding finding, Version version) {
        Optional<String> sent = finding.value().map(String::strip).filter(value -> !value.isEmpty());
        Optional<Rule> rule = RULES.stream()
                .filter(one -> one.id().equals(finding.rule()) && one.field().equals(finding.field()))
                .filter(one -> ofTheValueAlone(one) && ofNames(one))
                .findFirst();
        return sent.isEmpty() || rule.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mappable(finding.field(), sent.get(), choices(finding.field(), version), version));
    }

    private static boolean ofNames(Rule rule) {
        return rule.id().startsWith("RTDS-CODE-")
                || rule.id().startsWith("RTDS-MACH-")
                || list(rule).isPresent();
    }

    private static boolean ofTheValueAlone(Rule rule) {
        return rule.test() instanceof Test.Expect expect
                && Set.of(rule.field())
                        .containsAll(Expression.of(expect.expression()).fields())
                && (rule.when().isEmpty()
                        || Set.of(rule.field())
                                .containsAll(Expression.of(rule.when()).fields()));
    }

    private static Optional<String> list(Rule rule) {
        return rule.test() instanceof Test.Expect expect
                        && Expression.of(expect.expression()) instanceof Expression.Listed listed
                ? Optional.of(listed.list())
                : Optional.empty();
    }

    private static Stream<Rule> rules(String field, Version version) {
        return RULES.stream()
                .filter(rule -> rule.field().equals(field) && rule.versions().contains(version));
    }

    private static List<Code> choices(String field, Version version) {
        return rules(field, version)
                .flatMap(rule -> list(rule).stream())
                .findFirst()
                .map(list -> Standards.load().codeLists().list(list, version).codes())
                .orElse(List.of());
    }

    /// Why a value may not be read instead, in words; empty where it may: every rule on the item that looks at its
    /// value alone would pass.
    public Optional<String> refusal(String readAs) {
        if (readAs.isBlank()) {
            return Optional.of("Enter what is to be read instead");
        }
        if (readAs.equals(sent)) {
            return Optional.of("That is the value that was sent");
        }
        Judge judge = new Judge(field, version);
        return rules(field, version)
                .filter(Mappable::ofTheValueAlone)
                .filter(rule -> breaks(rule, judge, readAs))
                .findFirst()
                .map(rule -> "'" + readAs + "' is not of the standard: " + rule.name() + " (" + rule.id() + ")");
    }

    private static boolean breaks(Rule rule, Judge judge, String value) {
        try {
            boolean asked = rule.when().isEmpty() || judge.holds(Expression.of(rule.when()), value);
            return asked
                    && rule.test() instanceof Test.Expect expect
                    && !judge.holds(Expression.of(expect.expression()), value);
        } catch (IllegalArgumentException e) {
            return false; // It hangs on more than the value: the check itself will say.
        }
    }
}
