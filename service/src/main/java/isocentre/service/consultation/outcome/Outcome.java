package isocentre.service.consultation.outcome;

import java.util.Optional;
import java.util.UUID;

/// What is done about one theme.
///
/// @param said what people said, in a sentence or two
/// @param did what is done about it; or that nothing is, and why
public record Outcome(UUID theme, String said, String did, Measure measure) {

    /// The figure by which a reader can tell what it changed.
    ///
    /// @param source where the figures come from
    /// @param what what is counted, in words
    /// @param unit such as `%` or `days`
    public record Measure(Source source, String what, String unit, Value before, Optional<Value> after) {}

    /// Where a figure comes from.
    public sealed interface Source {}

    /// A figure as it was released to the public.
    ///
    /// @param area `England`, or a network as the release names it
    public record Released(String indicator, String area) implements Source {}

    /// A number of its own, each with its source.
    public record Counted() implements Source {}

    /// A figure at one time.
    ///
    /// @param words the counts behind it and the release, or its source
    public record Value(double number, String words) {}
}
