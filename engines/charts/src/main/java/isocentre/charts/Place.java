package isocentre.charts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom a point is about: a provider, a network, an alliance or England.
///
/// @param code short and unique in the chart: `RR8`
/// @param name in full: `Leeds Teaching Hospitals NHS Trust`
/// @param shortName for labels: `Leeds`
/// @param group what it stands under in an ordered chart, such as its network; may be empty
/// @param said what the place itself says of its figure; may be empty
/// @param href where its point leads: a web address or a relative one, or null for nowhere
public record Place(
        String code,
        String name,
        String shortName,
        String group,
        String said,
        @Nullable String href) {

    private static final Pattern SCHEME = Pattern.compile("\\s*+(?!https?:)[^/?#]*:.*", Pattern.DOTALL);

    /// @throws IllegalArgumentException if the address is of another kind, such as `javascript:`
    public Place {
        safe(href);
    }

    /// A place whose short name is its name without the words that all trusts share.
    public static Place of(String code, String name) {
        String shorter = name.replaceFirst("(?i)^The ", "")
                .replaceFirst("(?i)( Hospitals?)?( NHS)?( Foundation)? Trust$", "")
                .strip();
        return new Place(code, name, shorter.isEmpty() ? name : shorter, "", "", null);
    }

    public Place called(String shortName) {
        return new Place(code, name, shortName, group, said, href);
    }

    public Place in(String group) {
        return new Place(code, name, shortName, group, said, href);
    }

    public Place saying(String said) {
        return new Place(code, name, shortName, group, said, href);
    }

    public Place linked(String href) {
        return new Place(code, name, shortName, group, said, href);
    }

    /// An address that a point may lead to.
    static void safe(@Nullable String href) {
        if (href != null && SCHEME.matcher(href).matches()) {
            throw new IllegalArgumentException(
                    "A point cannot lead to '" + href + "': only to a web or relative address");
        }
    }
}
