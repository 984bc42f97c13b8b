package isocentre.dataset.judging;

import isocentre.dataset.judging.Quantity.Unit;
import isocentre.dataset.rows.Row;
import java.util.function.DoubleUnaryOperator;

/// Numbers, days and seconds: fields, constants, arithmetic and comparison. What is blank or cannot be read is NaN,
/// and stays so through every operation.
final class Quantities {
    /// Two numbers closer than this, relative to their size, are equal: 2.67 x 15 is 40.05.
    private static final double CLOSE = 1e-9;

    private Quantities() {}

    static Quantity field(Unit unit, int field) {
        return new Quantity(unit) {
            @Override
            double of(Row row) {
                return row.number[field];
            }
        };
    }

    static Quantity constant(Unit unit, double value) {
        return new Quantity(unit) {
            @Override
            double of(Row row) {
                return value;
            }
        };
    }

    static Quantity map(Unit unit, Quantity of, DoubleUnaryOperator operator) {
        return new Quantity(unit) {
            @Override
            double of(Row row) {
                double value = of.of(row);
                return Double.isNaN(value) ? value : operator.applyAsDouble(value);
            }
        };
    }

    /// The day of a moment; a day is its own.
    static Quantity day(Quantity of) {
        return switch (of.unit) {
            case DAY -> of;
            case SECOND -> map(Unit.DAY, of, value -> Math.floor(value / 86400));
            case NUMBER, CLOCK -> throw new IllegalArgumentException("a date or timestamp is wanted");
        };
    }

    static Quantity arithmetic(char operator, Quantity left, Quantity right) {
        boolean dates = left.unit == Unit.DAY || left.unit == Unit.SECOND;
        if (dates) {
            Quantity day = day(left);
            return switch (operator) {
                case '-' ->
                    right.unit == Unit.NUMBER
                            ? join(Unit.DAY, day, right, '-')
                            : join(Unit.NUMBER, day, day(right), '-');
                case '+' -> join(Unit.DAY, day, right, '+');
                default -> throw new IllegalArgumentException("dates cannot be multiplied or divided");
            };
        }
        return join(left.unit, left, right, operator);
    }

    private static Quantity join(Unit unit, Quantity left, Quantity right, char operator) {
        return new Quantity(unit) {
            @Override
            double of(Row row) {
                double a = left.of(row);
                double b = right.of(row);
                return switch (operator) {
                    case '+' -> a + b;
                    case '-' -> a - b;
                    case '*' -> a * b;
                    default -> b == 0 ? Double.NaN : a / b;
                };
            }
        };
    }

    static Quantity extreme(Quantity left, Quantity right, boolean least) {
        return new Quantity(left.unit) {
            @Override
            double of(Row row) {
                return least ? Math.min(left.of(row), right.of(row)) : Math.max(left.of(row), right.of(row));
            }
        };
    }

    static Condition compare(String operator, Quantity left, Quantity right) {
        boolean less = operator.equals("<") || operator.equals("<=") || operator.equals("!=");
        boolean greater = operator.equals(">") || operator.equals(">=") || operator.equals("!=");
        boolean equal = operator.equals("=") || operator.equals("<=") || operator.equals(">=");
        return new Condition() {
            @Override
            int of(Row row) {
                double a = left.of(row);
                double b = right.of(row);
                double difference = a - b;
                if (Double.isNaN(difference)) {
                    return UNKNOWN;
                }
                if (Math.abs(difference) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))) {
                    return of(equal);
                }
                return of(difference < 0 ? less : greater);
            }
        };
    }

    static Condition in(Quantity of, double[] values) {
        return new Condition() {
            @Override
            int of(Row row) {
                double value = of.of(row);
                if (Double.isNaN(value)) {
                    return UNKNOWN;
                }
                for (double one : values) {
                    if (one == value) {
                        return HOLDS;
                    }
                }
                return FAILS;
            }
        };
    }
}
