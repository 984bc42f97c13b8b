package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A learning cycle as its sources printed it.
///
/// @param references where each source is to be found: its mark, then its address or name
/// @param steps from question to next question, in order
/// @param comparisons which figures may be held against each other, and which may not
public record PublishedCycle(
        String id,
        String title,
        String community,
        String place,
        String nextQuestion,
        List<String> references,
        String source,
        Basis basis,
        List<Step> steps,
        List<Comparison> comparisons) {

    /// @param number from 1
    /// @param stage the state of a cycle that the step comes to, as in `workflows/cycle/states.csv`
    /// @param figures those that the step brings
    public record Step(
            int number, String stage, String title, String words, String source, Basis basis, List<Figure> figures) {}

    /// @param definition a word: figures of the same word may be compared
    /// @param numerator people or events; empty where none was printed or can be rebuilt
    /// @param denominator people; empty for a count, or where none was printed
    /// @param numeratorBasis empty without a numerator; [Basis#COMPUTED] where it was rebuilt by rounding
    /// @param perCent as recomputed, else as printed; empty for a count
    /// @param printed the percentage as printed, right or wrong; may be empty
    public record Figure(
            String id,
            String what,
            String definition,
            String period,
            OptionalDouble numerator,
            OptionalDouble denominator,
            Optional<Basis> numeratorBasis,
            OptionalDouble perCent,
            String printed,
            String source,
            Basis basis,
            String note) {}

    /// @param allowed whether the two have the same definition
    public record Comparison(Figure before, Figure after, boolean allowed, String why) {}
}
