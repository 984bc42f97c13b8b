package isocentre.dataset.explaining;

import isocentre.dataset.Finding;
import isocentre.dataset.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/// Tells verdicts in one format.
public interface Explanation {

    /// Writes the verdicts, one after another. The appendable is not closed.
    void write(List<Verdict> verdicts, Appendable out) throws IOException;

    /// The explanation in a format.
    ///
    /// @param mendable whether the repair can mend what a finding is about, so that the next step can say so
    /// @param terminal whether a person reads it on a terminal: only then is the text coloured
    static Explanation of(Format format, Predicate<Finding> mendable, boolean terminal) {
        NextStep next = new NextStep(mendable);
        return switch (format) {
            case TEXT -> new TextExplanation(next, terminal ? Ink.TERMINAL : Ink.PLAIN);
            case JSON -> new JsonExplanation(next);
            case CSV -> new CsvExplanation();
            case HTML -> new HtmlExplanation(next);
        };
    }
}
