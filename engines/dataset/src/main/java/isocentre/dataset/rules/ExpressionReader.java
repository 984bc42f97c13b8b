package isocentre.dataset.rules;

import isocentre.dataset.rules.Expression.Among;
import isocentre.dataset.rules.Expression.And;
import isocentre.dataset.rules.Expression.Arithmetic;
import isocentre.dataset.rules.Expression.Call;
import isocentre.dataset.rules.Expression.Compare;
import isocentre.dataset.rules.Expression.Field;
import isocentre.dataset.rules.Expression.Listed;
import isocentre.dataset.rules.Expression.Literal;
import isocentre.dataset.rules.Expression.Not;
import isocentre.dataset.rules.Expression.Number;
import isocentre.dataset.rules.Expression.Or;
import java.util.ArrayList;
import java.util.List;

/// Reads the rule language by recursive descent. `or` binds least, then `and`, `not`, comparison and `in`, `+ -`, `*
/// /`.
final class ExpressionReader {
    /// Brackets and signs within one another; each takes some frames of the stack.
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private int depth;

    ExpressionReader(String text) {
        this.tokens = new Tokens(text);
    }

    Expression read() {
        Expression expression = or();
        if (!tokens.ended()) {
            throw tokens.fault("'" + tokens.peek() + "' is not expected here");
        }
        return expression;
    }

    private Expression or() {
        Expression left = and();
        while (tokens.took("or")) {
            left = new Or(left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.took("and")) {
            left = new And(left, not());
        }
        return left;
    }

    private Expression not() {
        boolean negated = false;
        while (tokens.took("not")) {
            negated = !negated;
        }
        Expression of = comparison();
        return negated ? new Not(of) : of;
    }

    private Expression comparison() {
        Expression left = sum();
        for (String operator : List.of("<=", ">=", "!=", "<>", "=", "<", ">")) {
            if (tokens.took(operator)) {
                return new Compare(operator.equals("<>") ? "!=" : operator, left, sum());
            }
        }
        if (tokens.took("in")) {
            return in(left);
        }
        if (tokens.took("not")) {
            tokens.expect("in");
            return new Not(in(left));
        }
        return left;
    }

    private Expression in(Expression of) {
        if (tokens.took("list")) {
            tokens.expect("(");
            String list = tokens.next();
            tokens.expect(")");
            return new Listed(of, Tokens.unquoted(list));
        }
        tokens.expect("{");
        List<String> values = new ArrayList<>();
        do {
            values.add(Tokens.unquoted(tokens.next()));
        } while (tokens.took(","));
        tokens.expect("}");
        return new Among(of, values);
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (tokens.took("+")) {
                left = new Arithmetic('+', left, product());
            } else if (tokens.took("-")) {
                left = new Arithmetic('-', left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = primary();
        while (true) {
            if (tokens.took("*")) {
                left = new Arithmetic('*', left, primary());
            } else if (tokens.took("/")) {
                left = new Arithmetic('/', left, primary());
            } else {
                return left;
            }
        }
    }

    private Expression primary() {
        if (++depth > DEEPEST) {
            throw tokens.fault("more than " + DEEPEST + " brackets or signs within one another");
        }
        Expression primary = nested();
        depth--;
        return primary;
    }

    private Expression nested() {
        if (tokens.took("(")) {
            Expression inner = or();
            tokens.expect(")");
            return inner;
        }
        if (tokens.took("-")) {
            return new Arithmetic('-', new Number(0), primary());
        }
        String token = tokens.next();
        char first = token.charAt(0);
        if (first == '\'') {
            return new Literal(Tokens.unquoted(token));
        }
        if (first >= '0' && first <= '9') {
            try {
                return new Number(Double.parseDouble(token));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + token + "' is not a number; put text in quotes", e);
            }
        }
        if (!Character.isLetter(first)) {
            throw tokens.fault("'" + token + "' is not expected here");
        }
        return tokens.took("(") ? call(token) : new Field(token);
    }

    private Expression call(String function) {
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.took(")")) {
            do {
                arguments.add(or());
            } while (tokens.took(","));
            tokens.expect(")");
        }
        return new Call(function, List.copyOf(arguments));
    }
}
