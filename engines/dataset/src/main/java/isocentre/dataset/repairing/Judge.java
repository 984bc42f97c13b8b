package isocentre.dataset.repairing;

import isocentre.dataset.rules.Expression;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.NhsNumber;
import isocentre.radiotherapy.standards.CodeList;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Version;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Judges a condition on one value alone, so that a repair is written only where it makes the rule pass. A
/// condition that needs more than the value is refused when the rule is read, never guessed at.
final class Judge {
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9R][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}");

    private final String field;
    private final Version version;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    Judge(String field, Version version) {
        this.field = field;
        this.version = version;
    }

    /// Whether the condition holds for the cell's content as sent.
    ///
    /// @throws IllegalArgumentException if the condition needs more than this value
    boolean holds(Expression condition, String cell) {
        return switch (condition) {
            case Expression.And and -> holds(and.left(), cell) && holds(and.right(), cell);
            case Expression.Or or -> holds(or.left(), cell) || holds(or.right(), cell);
            case Expression.Not not -> !holds(not.of(), cell);
            case Expression.Among among -> among.values().contains(value(among.of(), cell));
            case Expression.Listed listed -> list(listed.list()).contains(value(listed.of(), cell));
            case Expression.Compare compare -> compare(compare, cell);
            case Expression.Call call -> call(call, cell);
            case Expression.Field ignored -> throw unfit(condition);
            case Expression.Literal ignored -> throw unfit(condition);
            case Expression.Number ignored -> throw unfit(condition);
            case Expression.Arithmetic ignored -> throw unfit(condition);
        };
    }

    private boolean call(Expression.Call call, String cell) {
        String value = value(call.arguments().getFirst(), cell);
        return switch (call.function()) {
            case "present" -> !value.isEmpty();
            case "absent" -> value.isEmpty();
            case "trimmed" -> value.length() == cell.length();
            case "matches" ->
                patterns.computeIfAbsent(literal(call), Pattern::compile)
                        .matcher(value)
                        .matches();
            case "icd" -> IcdCode.isIcd(value);
            case "nhs_number" -> NhsNumber.isNhsNumber(value);
            case "postcode" -> POSTCODE.matcher(value).matches();
            default -> throw unfit(call);
        };
    }

    private boolean compare(Expression.Compare compare, String cell) {
        if (compare.left() instanceof Expression.Call length
                && length.function().equals("length")
                && compare.right() instanceof Expression.Number number) {
            int size = value(length.arguments().getFirst(), cell).length();
            return switch (compare.operator()) {
                case "<=" -> size <= number.value();
                case ">=" -> size >= number.value();
                default -> throw unfit(compare);
            };
        }
        throw unfit(compare);
    }

    private CodeList list(String name) {
        return Standards.load().codeLists().list(name, version);
    }

    private String value(Expression expression, String cell) {
        if (expression instanceof Expression.Field named && named.name().equals(field)) {
            return cell.strip();
        }
        throw unfit(expression);
    }

    private static String literal(Expression.Call call) {
        if (call.arguments().size() == 2 && call.arguments().get(1) instanceof Expression.Literal literal) {
            return literal.text();
        }
        throw unfit(call);
    }

    private static IllegalArgumentException unfit(Expression expression) {
        return new IllegalArgumentException("a repair cannot be judged by " + expression);
    }
}
