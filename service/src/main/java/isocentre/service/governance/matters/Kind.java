package isocentre.service.governance.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a network keeps track of, and what is written down of each at first.
public enum Kind {
    ACTION("Action", "To be done by", List.of("Who does it", "Done when")),
    RISK("Risk", "Looked at again on", List.of("Cause", "Event", "Effect", "Controls", "Owner")),
    DECISION(
            "Decision",
            "Reviewed on",
            List.of("Options", "Choice", "Why", "Dissent", "Evidence (addresses of receipts or papers)"));

    private final String title;
    private final String due;
    private final List<String> particulars;

    Kind(String title, String due, List<String> particulars) {
        this.title = title;
        this.due = due;
        this.particulars = particulars;
    }

    public String title() {
        return title;
    }

    /// What its day means.
    public String due() {
        return due;
    }

    public List<String> particulars() {
        return particulars;
    }

    /// The folder of its workflow, and the word in paths.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
