package isocentre.report;

import java.util.List;

/// A provider or a network that has a page.
///
/// @param code ODS code, or `ODN-01`
/// @param shortName the name for charts and for the order of places, where space is short
/// @param network the code of its network; empty for a network and for a provider outside any
/// @param covered the months reported in which it gave radiotherapy
/// @param notes what a reader should know of the name or the place, such as that a name is not confirmed
/// @param ties the providers from which or to which its radiotherapy passed
public record Place(
        String code,
        String name,
        String shortName,
        String network,
        Months covered,
        List<String> notes,
        List<Tie> ties) {

    /// A passing of radiotherapy from one provider to another.
    ///
    /// @param words up to the other's name: `On 1 January 2025 its radiotherapy passed to`
    /// @param code the other's
    public record Tie(String words, String code) {}
}
