package isocentre.service.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the layout needs beside the page itself.
///
/// @param viewer null for the public
/// @param token guards every form against forgery
/// @param path of the page, for the navigation
/// @param notice what was just done, in words, shown once
public record Frame(@Nullable Viewer viewer, Token token, String path, Optional<String> notice, boolean demo) {

    /// The hidden field of every form.
    public record Token(String name, String value) {}

    /// Whether a link leads to this page or to one below it.
    public boolean within(Link link) {
        // The pages of figures lie below their year.
        String below = path.replaceFirst("^/figures/[^/]+(?=/[a-z]+/)", "");
        return link.href().equals("/") ? below.equals("/") : (below + "/").startsWith(link.href() + "/");
    }
}
