package isocentre.dataset.judging;

import isocentre.dataset.judging.Quantity.Unit;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rules.Expression;
import isocentre.radiotherapy.standards.CodeList;
import isocentre.radiotherapy.standards.Item;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// Ties an expression to a file. Mistakes in a rule (a field that does not exist, a text compared with a number) are
/// [IllegalArgumentException]; what this submission lacks is [CannotRun].
final class Compiler {
    final Facts facts;
    /// The fields read, as bits.
    long reads;

    Compiler(Facts facts) {
        this.facts = facts;
    }

    Condition condition(Expression expression) throws CannotRun {
        if (term(expression) instanceof Condition condition) {
            return condition;
        }
        throw new IllegalArgumentException("a condition is wanted, not " + expression);
    }

    Quantity quantity(Expression expression) throws CannotRun {
        if (term(expression) instanceof Quantity quantity) {
            return quantity;
        }
        throw new IllegalArgumentException("a number or date is wanted, not " + expression);
    }

    Wording wording(Expression expression) throws CannotRun {
        // any field can be taken as the text that it is
        if (expression instanceof Expression.Field field) {
            return Texts.field(field(field));
        }
        if (expression instanceof Expression.Number number) {
            double value = number.value();
            return Texts.constant(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
        }
        if (term(expression) instanceof Wording wording) {
            return wording;
        }
        throw new IllegalArgumentException("a text is wanted, not " + expression);
    }

    Term term(Expression expression) throws CannotRun {
        return switch (expression) {
            case Expression.Field field -> value(field(field));
            case Expression.Literal literal -> Texts.constant(literal.text());
            case Expression.Number number -> Quantities.constant(Unit.NUMBER, number.value());
            case Expression.Not not -> Logic.not(condition(not.of()));
            case Expression.And and -> Logic.and(condition(and.left()), condition(and.right()));
            case Expression.Or or -> Logic.or(condition(or.left()), condition(or.right()));
            case Expression.Compare compare -> compare(compare);
            case Expression.Arithmetic sum ->
                Quantities.arithmetic(sum.operator(), quantity(sum.left()), quantity(sum.right()));
            case Expression.Among among -> among(among);
            case Expression.Listed listed -> Texts.in(wording(listed.of()), list(listed.list()));
            case Expression.Call call -> new Functions(this).call(call);
        };
    }

    /// The number of a field that the data set and the sender's file have.
    int field(Expression expression) throws CannotRun {
        if (!(expression instanceof Expression.Field(String name))) {
            throw new IllegalArgumentException("a field is wanted, not " + expression);
        }
        int field = facts.schema().field(name);
        if (field < 0) {
            throw new IllegalArgumentException("'" + name + "' is not a field of the "
                    + facts.schema().layout().code() + " file");
        }
        if (!facts.schema().given(field)) {
            throw new CannotRun("the file has no column for " + name);
        }
        reads |= 1L << field;
        return field;
    }

    private Term value(int field) {
        return switch (facts.schema().item(field).type()) {
            case TEXT, CODE, BOOLEAN -> Texts.field(field);
            case INTEGER, DECIMAL -> Quantities.field(Unit.NUMBER, field);
            case DATE -> Quantities.field(Unit.DAY, field);
            case TIMESTAMP -> Quantities.field(Unit.SECOND, field);
            case TIME -> Quantities.field(Unit.CLOCK, field);
        };
    }

    private Term compare(Expression.Compare compare) throws CannotRun {
        Term left = term(compare.left());
        Term right = term(compare.right());
        if (left instanceof Quantity || right instanceof Quantity) {
            Quantity a = asQuantity(left, compare.left(), right);
            Quantity b = asQuantity(right, compare.right(), left);
            if (a.unit == Unit.SECOND && b.unit == Unit.DAY) {
                a = Quantities.day(a);
            } else if (a.unit == Unit.DAY && b.unit == Unit.SECOND) {
                b = Quantities.day(b);
            }
            return Quantities.compare(compare.operator(), a, b);
        }
        boolean equal = compare.operator().equals("=");
        if (!equal && !compare.operator().equals("!=")) {
            throw new IllegalArgumentException("texts have no order: " + compare);
        }
        return Texts.equal(wording(compare.left()), wording(compare.right()), equal);
    }

    /// A quoted text beside a date is a date, beside a number a number.
    private static Quantity asQuantity(Term term, Expression expression, Term other) {
        if (term instanceof Quantity quantity) {
            return quantity;
        }
        if (expression instanceof Expression.Literal literal && other instanceof Quantity quantity) {
            return quantity.unit == Unit.NUMBER
                    ? Quantities.constant(Unit.NUMBER, Double.parseDouble(literal.text()))
                    : Quantities.constant(Unit.DAY, day(literal.text()));
        }
        throw new IllegalArgumentException("a number or date is compared with the text " + expression);
    }

    static long day(String text) {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date: write it as 2024-05-31", e);
        }
    }

    private Condition among(Expression.Among among) throws CannotRun {
        if (!(among.of() instanceof Expression.Field) && term(among.of()) instanceof Quantity quantity) {
            return Quantities.in(
                    quantity,
                    among.values().stream().mapToDouble(Double::parseDouble).toArray());
        }
        if (among.of() instanceof Expression.Field name
                && facts.schema().field(name.name()) >= 0
                && numeric(
                        facts.schema().item(facts.schema().field(name.name())).type())) {
            return Quantities.in(
                    quantity(among.of()),
                    among.values().stream().mapToDouble(Double::parseDouble).toArray());
        }
        return Texts.in(
                wording(among.of()), among.values().stream().mapToLong(Row::key).toArray());
    }

    private static boolean numeric(Item.Type type) {
        return type == Item.Type.INTEGER || type == Item.Type.DECIMAL;
    }

    /// The codes of a list that held on some day of the submission's month; today's where the month is not known.
    long[] list(String name) {
        CodeList list =
                facts.standards().codeLists().list(name, facts.schema().layout().version());
        LocalDate first = facts.period().map(month -> month.firstDay()).orElse(facts.today());
        LocalDate last = facts.period().map(month -> month.lastDay()).orElse(facts.today());
        List<String> codes = list.codes().stream()
                .filter(code -> code.validity().holds(first) || code.validity().holds(last))
                .map(code -> code.code())
                .toList();
        return codes.stream().mapToLong(Row::key).toArray();
    }
}
