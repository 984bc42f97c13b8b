package isocentre.dataset.repairing;

import isocentre.dataset.rules.Expression;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.standards.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule's repair of one value: its steps are tried one upon another until the rule passes; if it never does,
/// nothing is changed.
final class Mend implements Repair {
    private final String rule;
    private final List<Step> steps;
    private final Judge judge;
    private final @Nullable Expression when;
    private final Expression expect;

    private Mend(Rule rule, Version version, Expression expect) {
        this.rule = rule.id();
        this.steps = Step.of(rule.repair());
        this.judge = new Judge(rule.field(), version);
        this.when = rule.when().isEmpty() ? null : Expression.of(rule.when());
        this.expect = expect;
    }

    /// The repair of a rule; empty where it has none that looks at one value alone.
    ///
    /// @throws IllegalArgumentException if the rule's condition needs more than the value that it mends
    static Optional<Mend> of(Rule rule, Version version) {
        if (Step.of(rule.repair()).isEmpty() || !(rule.test() instanceof Test.Expect expect)) {
            return Optional.empty();
        }
        Mend mend = new Mend(rule, version, Expression.of(expect.expression()));
        var unused = mend.mended("A1");
        return Optional.of(mend);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Optional<String> mended(String cell) {
        if (cell.isBlank() || !applies(cell) || judge.holds(expect, cell)) {
            return Optional.empty();
        }
        String value = cell.strip();
        for (Step step : steps) {
            value = step.apply(value);
            if (!value.equals(cell) && applies(value) && judge.holds(expect, value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// Whether there is an answer for a cell of which this is the content without the blanks around it, which may
    /// be all that is wrong.
    boolean mayMend(String trimmed) {
        return !applies(trimmed)
                || judge.holds(expect, trimmed)
                || mended(trimmed).isPresent();
    }

    private boolean applies(String cell) {
        return when == null || judge.holds(when, cell);
    }
}
