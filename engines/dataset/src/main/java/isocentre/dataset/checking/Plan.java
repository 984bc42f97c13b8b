package isocentre.dataset.checking;

import isocentre.dataset.Layout;
import isocentre.dataset.Severity;
import isocentre.dataset.judging.CannotRun;
import isocentre.dataset.judging.Facts;
import isocentre.dataset.judging.KeyTest;
import isocentre.dataset.judging.RowTest;
import isocentre.dataset.rows.Discretion;
import isocentre.dataset.rows.Schema;
import isocentre.dataset.rules.Place;
import isocentre.dataset.rules.Rule;
import isocentre.dataset.rules.Test;
import isocentre.radiotherapy.standards.CodeList;
import isocentre.radiotherapy.standards.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is to be run over one file.
///
/// @param cannot rules that cannot be run here, and why
record Plan(Facts facts, List<FileRule> rules, List<KeyRule> keys, Map<Rule, String> cannot) {
    static Plan of(List<Rule> all, Facts facts, boolean paired) {
        Layout layout = facts.schema().layout();
        Plan plan = new Plan(facts, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (Rule rule : all) {
            if (about(rule, layout) || serves(rule, layout)) {
                try {
                    plan.add(rule, paired);
                } catch (CannotRun e) {
                    plan.cannot().put(rule, e.why());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("rule " + rule.id() + ": " + e.getMessage(), e);
                }
            }
        }
        plan.countValid();
        return plan;
    }

    /// Whether this file is judged by the rule.
    static boolean about(Rule rule, Layout layout) {
        return rule.versions().contains(layout.version())
                && switch (layout) {
                    case FLAT -> true;
                    case ATTENDANCE -> rule.place() != Place.PRESCRIPTION && !serves(rule, layout);
                    case PRESCRIPTION -> rule.place() != Place.ATTENDANCE && !serves(rule, layout);
                };
    }

    /// Whether this file is the other one, whose rows a rule looks for.
    static boolean serves(Rule rule, Layout layout) {
        return rule.versions().contains(layout.version())
                && switch (rule.test()) {
                    case Test.Matched matched -> matched.with().name().equals(layout.name());
                    case Test.Unmatched unmatched -> unmatched.with().name().equals(layout.name());
                    default -> false;
                };
    }

    private void add(Rule rule, boolean paired) throws CannotRun {
        switch (rule.test()) {
            case Test.Expect expect -> {
                RowTest.of(rule.when(), expect.expression(), facts);
                rules.add(new FileRule(
                        rule,
                        rule.when(),
                        expect.expression(),
                        valueField(rule),
                        true,
                        rule.severity() == Severity.REJECT_RECORD));
            }
            case Test.Share share -> {
                String among = share.among().isEmpty() ? rule.when() : share.among();
                RowTest.of(among, share.of(), facts);
                rules.add(new FileRule(rule, among, share.of(), -1, false, false));
            }
            case Test.Unique unique -> keyed(rule, rule.when(), unique.fields(), List.of());
            case Test.One one -> keyed(rule, rule.when(), one.per(), List.of(one.of()));
            case Test.Matched matched -> {
                pair(paired, matched.with());
                keyed(rule, serves(rule) ? "" : rule.when(), matched.on(), List.of());
            }
            case Test.Unmatched unmatched -> {
                pair(paired, unmatched.with());
                keyed(rule, serves(rule) ? unmatched.where() : rule.when(), unmatched.on(), List.of());
            }
            case Test.Columns ignored -> {}
            case Test.Shape ignored -> {}
        }
    }

    private boolean serves(Rule rule) {
        return serves(rule, facts.schema().layout());
    }

    private static void pair(boolean paired, Place with) throws CannotRun {
        if (!paired) {
            throw new CannotRun("it needs the " + with.name().toLowerCase(Locale.ROOT) + " file too");
        }
    }

    private void keyed(Rule rule, String when, List<String> key, List<String> value) throws CannotRun {
        KeyTest.of(when, key, value, facts);
        keys.add(new KeyRule(rule, when, key, value, new RowRuns()));
    }

    private int valueField(Rule rule) {
        return rule.field().isEmpty() || !Discretion.tells(rule.field())
                ? -1
                : facts.schema().field(rule.field());
    }

    /// One test for each column of the file: of the values that are not blank, how many are valid (DQ-02, DQ-03).
    private void countValid() {
        Schema schema = facts.schema();
        for (int field = 0; field < schema.size(); field++) {
            if (schema.given(field)) {
                String name = schema.item(field).field();
                String listed = completeList(schema.item(field))
                        ? " and " + name + " in list("
                                + schema.item(field).codeList().orElseThrow() + ")"
                        : "";
                rules.add(new FileRule(
                        null, "present(" + name + ")", "fits(" + name + ")" + listed, field, false, false));
            }
        }
    }

    private boolean completeList(Item item) {
        return item.codeList()
                .flatMap(facts.standards().codeLists()::find)
                .filter(CodeList::complete)
                .isPresent();
    }
}
