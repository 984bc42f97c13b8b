package isocentre.dataset.judging;

import isocentre.dataset.judging.Quantity.Unit;
import isocentre.dataset.rows.Days;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rules.Expression;
import isocentre.dataset.rules.Expression.Call;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.util.List;

/// The functions of the rule language.
final class Functions {
    private final Compiler compiler;

    Functions(Compiler compiler) {
        this.compiler = compiler;
    }

    Term call(Call call) throws CannotRun {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case "present" -> Logic.present(field(call, 0, 1), true);
            case "absent" -> Logic.present(field(call, 0, 1), false);
            case "valid" -> Logic.valid(field(call, 0, 1));
            case "fits" -> Logic.fits(field(call, 0, 1));
            case "trimmed" -> Logic.trimmed(field(call, 0, 1));
            case "has_time" -> Logic.timed(field(call, 0, 1));
            case "matches" -> new Matches(field(call, 0, 2), literal(call, 1), compiler.facts.charset());
            case "starts" -> Logic.edge(field(call, 0, 2), literal(call, 1), true);
            case "ends" -> Logic.edge(field(call, 0, 2), literal(call, 1), false);
            case "upper_case" -> Logic.everyByte(field(call, 0, 1), b -> b < 'a' || b > 'z');
            case "digits" -> Logic.everyByte(field(call, 0, 1), b -> b >= '0' && b <= '9');
            case "nhs_number" -> Forms.nhsNumber(field(call, 0, 1));
            case "postcode" -> Forms.postcode(field(call, 0, 1));
            case "icd" -> Forms.icd(field(call, 0, 1));
            case "same" -> {
                size(call, 2);
                yield Texts.equal(compiler.wording(given.get(0)), compiler.wording(given.get(1)), true);
            }
            case "length" -> Forms.length(field(call, 0, 1));
            case "number" -> Forms.number(field(call, 0, 1));
            case "prefix" -> Texts.prefix(field(call, 0, 2), (int) constant(call, 1));
            case "provider_of" -> Texts.prefix(field(call, 0, 1), 3);
            case "sender" -> Texts.constant(sender().code());
            case "belongs" -> {
                size(call, 2);
                yield new Belongs(
                        compiler.field(given.get(0)),
                        compiler.wording(given.get(1)),
                        compiler.facts.standards().organisations());
            }
            case "known" -> {
                size(call, 1);
                yield Known.of(
                        compiler.wording(given.getFirst()),
                        compiler.facts.standards().organisations());
            }
            case "provider_on" -> {
                size(call, 2);
                yield new ProviderOn(
                        compiler.wording(given.get(0)),
                        Quantities.day(compiler.quantity(given.get(1))),
                        compiler.facts.standards().organisations());
            }
            case "contains" -> Forms.contains(field(call, 0, 2), field(call, 1, 2));
            case "regimen" -> regimen(call);
            default -> number(call);
        };
    }

    private Term number(Call call) throws CannotRun {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case "today" -> Quantities.constant(Unit.DAY, compiler.facts.today().toEpochDay());
            case "period_start" ->
                Quantities.constant(Unit.DAY, period().firstDay().toEpochDay());
            case "period_end" ->
                Quantities.constant(Unit.DAY, period().lastDay().toEpochDay());
            case "date" ->
                given.size() == 1 && given.getFirst() instanceof Expression.Literal literal
                        ? Quantities.constant(Unit.DAY, Compiler.day(literal.text()))
                        : Quantities.day(one(call));
            case "year" -> Quantities.map(Unit.NUMBER, Quantities.day(one(call)), d -> Days.digits((long) d) / 10000);
            case "month" ->
                Quantities.map(Unit.NUMBER, Quantities.day(one(call)), d -> Days.digits((long) d) / 100 % 100);
            case "day" -> Quantities.map(Unit.NUMBER, Quantities.day(one(call)), d -> Days.digits((long) d) % 100);
            case "weekday" ->
                Quantities.map(Unit.NUMBER, Quantities.day(one(call)), d -> Math.floorMod((long) d + 3, 7L) + 1);
            case "hour" -> Quantities.map(Unit.NUMBER, one(call), s -> Math.floorMod((long) s, 86400L) / 3600);
            case "swapped" -> Quantities.map(Unit.DAY, Quantities.day(one(call)), d -> Days.swapped((long) d));
            case "abs" -> Quantities.map(Unit.NUMBER, one(call), Math::abs);
            case "round" -> {
                size(call, 2);
                double scale = Math.pow(10, constant(call, 1));
                yield Quantities.map(Unit.NUMBER, compiler.quantity(given.get(0)), v -> Math.rint(v * scale) / scale);
            }
            case "min" -> Quantities.extreme(two(call, 0), two(call, 1), true);
            case "max" -> Quantities.extreme(two(call, 0), two(call, 1), false);
            case "days_between" ->
                Quantities.arithmetic('-', Quantities.day(two(call, 1)), Quantities.day(two(call, 0)));
            case "age" -> age(Quantities.day(two(call, 0)), Quantities.day(two(call, 1)));
            default -> throw new IllegalArgumentException("'" + call.function() + "' is not a function");
        };
    }

    private Term regimen(Call call) throws CannotRun {
        List<Expression> given = call.arguments();
        if (given.size() != 3 && given.size() != 4) {
            throw new IllegalArgumentException("regimen takes a diagnosis, an intent, a dose and fractions");
        }
        int last = given.size() - 1;
        return new InRegimens(
                compiler.field(given.get(0)),
                compiler.quantity(given.get(last - 1)),
                compiler.quantity(given.get(last)),
                compiler.facts);
    }

    private static Quantity age(Quantity birth, Quantity at) {
        return new Quantity(Unit.NUMBER) {
            @Override
            double of(Row row) {
                double from = birth.of(row);
                double to = at.of(row);
                return Double.isNaN(from) || Double.isNaN(to) ? Double.NaN : Days.years((long) from, (long) to);
            }
        };
    }

    private OdsCode sender() throws CannotRun {
        return compiler.facts
                .sender()
                .orElseThrow(() -> new CannotRun("the provider is not known: name it, or send both files"));
    }

    private Month period() throws CannotRun {
        return compiler.facts.period().orElseThrow(() -> new CannotRun("the month of the submission is not known"));
    }

    private static void size(Call call, int wanted) {
        if (call.arguments().size() != wanted) {
            throw new IllegalArgumentException(call.function() + " takes " + wanted + " values");
        }
    }

    private int field(Call call, int index, int size) throws CannotRun {
        size(call, size);
        return compiler.field(call.arguments().get(index));
    }

    private static String literal(Call call, int index) {
        if (call.arguments().get(index) instanceof Expression.Literal(String text)) {
            return text;
        }
        throw new IllegalArgumentException(call.function() + ": a quoted text is wanted");
    }

    private static double constant(Call call, int index) {
        if (call.arguments().get(index) instanceof Expression.Number(double value)) {
            return value;
        }
        throw new IllegalArgumentException(call.function() + ": a number is wanted");
    }

    private Quantity one(Call call) throws CannotRun {
        size(call, 1);
        return compiler.quantity(call.arguments().getFirst());
    }

    private Quantity two(Call call, int index) throws CannotRun {
        size(call, 2);
        return compiler.quantity(call.arguments().get(index));
    }
}
