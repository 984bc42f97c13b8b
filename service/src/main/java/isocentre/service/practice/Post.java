package isocentre.service.practice;

/// One of the four posts of a department that are told of a change (NOG-09).
public enum Post {
    HEAD_OF_SERVICE("Head of service"),
    HEAD_OF_PHYSICS("Head of physics"),
    CLINICAL_LEAD("Clinical lead"),
    /// Gets a copy.
    QUALITY_MANAGER("Quality manager");

    private final String title;

    Post(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
