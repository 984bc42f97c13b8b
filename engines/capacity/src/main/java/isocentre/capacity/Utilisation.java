package isocentre.capacity;

/// Which share of newly diagnosed people is planned for.
public enum Utilisation {
    /// Those who are treated.
    OBSERVED("as observed", "courses-observed"),
    /// Those who would benefit.
    OPTIMAL("as would be best", "courses-optimal");

    private final String words;
    private final String coursesEach;

    Utilisation(String words, String coursesEach) {
        this.words = words;
        this.coursesEach = coursesEach;
    }

    public String words() {
        return words;
    }

    double of(Site site) {
        return this == OBSERVED ? site.observed() : site.optimal();
    }

    /// Courses for each person.
    double coursesEach(Assumptions given) {
        return given.value(coursesEach);
    }
}
