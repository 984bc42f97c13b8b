package isocentre.plans.interruptions;

/// What is wrong with a course as told, and where.
public final class CourseMistake extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// The part of a course that is wrong.
    public enum Field {
        DOSE,
        FRACTIONS,
        START,
        MISSED,
        EXTRA
    }

    private final Field field;

    CourseMistake(Field field, String words) {
        super(words);
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
