package isocentre.service.plans.population;

import java.util.Locale;

/// Where a question stands; what each means is told in `standards/workflows/plan-question/states.csv`.
public enum State {
    ASKED,
    ANSWERED,
    CLOSED;

    /// The word in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
