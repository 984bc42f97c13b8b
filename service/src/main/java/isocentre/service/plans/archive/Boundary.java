package isocentre.service.plans.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The boundary that a `multipart/related` media type names (RFC 2046 section 5.1.1).
public final class Boundary {
    private static final Pattern STATED = Pattern.compile(
            ";\\s*boundary=(?:\"([0-9A-Za-z'()+_,\\-./:=? ]{1,70})\"|([0-9A-Za-z'()+_,\\-./:=?]{1,70}))\\s*(?:;|$)",
            Pattern.CASE_INSENSITIVE);

    private Boundary() {}

    /// Empty if the type is another, or names no boundary that keeps the rules.
    public static Optional<String> of(String mediaType) {
        if (!mediaType.regionMatches(true, 0, "multipart/related", 0, "multipart/related".length())) {
            return Optional.empty();
        }
        Matcher found = STATED.matcher(mediaType);
        return found.find()
                ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(mark -> !mark.endsWith(" "))
                : Optional.empty();
    }
}
