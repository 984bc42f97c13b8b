package isocentre.charts;

import org.jspecify.annotations.Nullable;

/// Whom a point is about: a provider, a network, an alliance or England.
///
/// @param code short and unique in the chart: `RR8`
/// @param name in full: `Leeds Teaching Hospitals NHS Trust`
/// @param group what it stands under in an ordered chart, such as its network; may be empty
/// @param href where its point leads, or null for nowhere
public record Place(
        String code, String name, String group, @Nullable String href) {

    public static Place of(String code, String name) {
        return new Place(code, name, "", null);
    }

    public Place in(String group) {
        return new Place(code, name, group, href);
    }

    public Place linked(String href) {
        return new Place(code, name, group, href);
    }

    /// The name without the words that all trusts share.
    String shortName() {
        return name.replaceFirst("(?i)^The ", "")
                .replaceFirst("(?i)( University)?( Hospitals?)?( NHS)?( Foundation)? Trust$", "")
                .strip();
    }
}
