package isocentre.dataset.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A condition or value of the rule language, read but not yet tied to a file.
public sealed interface Expression {
    record Field(String name) implements Expression {}

    record Literal(String text) implements Expression {}

    record Number(double value) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}

    record Not(Expression of) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    /// `=`, `!=`, `<`, `<=`, `>` or `>=`.
    record Compare(String operator, Expression left, Expression right) implements Expression {}

    /// `+`, `-`, `*` or `/`.
    record Arithmetic(char operator, Expression left, Expression right) implements Expression {}

    /// Membership of the values written out.
    record Among(Expression of, List<String> values) implements Expression {}

    /// Membership of a code list.
    record Listed(Expression of, String list) implements Expression {}

    /// Reads an expression.
    ///
    /// @throws IllegalArgumentException with the place of the fault, if the text is none
    static Expression of(String text) {
        return new ExpressionReader(text).read();
    }

    /// The names of all fields that it reads.
    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        gather(this, fields);
        return fields;
    }

    private static void gather(Expression expression, Set<String> fields) {
        switch (expression) {
            case Field field -> fields.add(field.name());
            case Literal ignored -> {}
            case Number ignored -> {}
            case Call call -> call.arguments().forEach(one -> gather(one, fields));
            case Not not -> gather(not.of(), fields);
            case And and -> both(and.left(), and.right(), fields);
            case Or or -> both(or.left(), or.right(), fields);
            case Compare compare -> both(compare.left(), compare.right(), fields);
            case Arithmetic arithmetic -> both(arithmetic.left(), arithmetic.right(), fields);
            case Among among -> gather(among.of(), fields);
            case Listed listed -> gather(listed.of(), fields);
        }
    }

    private static void both(Expression left, Expression right, Set<String> fields) {
        gather(left, fields);
        gather(right, fields);
    }
}
