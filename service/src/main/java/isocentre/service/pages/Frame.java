package isocentre.service.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the layout needs beside the page itself.
///
/// @param viewer null for the public
/// @param token guards every form against forgery
/// @param path of the page, for the navigation
/// @param notice what was just done, in words, shown once
public record Frame(@Nullable Viewer viewer, Token token, String path, Optional<String> notice, boolean demo) {

    private static final List<Part> PUBLIC = List.of(
            new Part("Figures", List.of(new Link("Figures", "/public"))),
            new Part(
                    "Learning",
                    List.of(
                            new Link("What is being learnt", "/public/learning"),
                            new Link("Learning cycles", "/cycles"),
                            new Link("Library", "/library"),
                            new Link("Commissioning", "/commissioning"))),
            Part.HAVE_YOUR_SAY,
            new Part("Networks", List.of(new Link("Networks", "/public/networks"), new Link("What if?", "/what-if"))),
            new Part(
                    "Methods",
                    List.of(
                            new Link("How figures are made", "/public/methods"),
                            new Link("Data quality", "/public/quality"))),
            new Part("Downloads", List.of(new Link("Downloads", "/public/downloads"))));

    /// The hidden field of every form.
    public record Token(String name, String value) {}

    /// Whether a link leads to this page or to one below it.
    public boolean within(Link link) {
        // The pages of figures lie below their year, and cases behind an indicator.
        String below = path.replaceFirst("^/figures/[^/]+(?=/[a-z]+/)", "").replaceFirst("^/looks/", "/indicators/");
        return link.href().equals("/") ? below.equals("/") : (below + "/").startsWith(link.href() + "/");
    }

    /// Whether this page belongs to a page of a part, and to no other of them more closely.
    public boolean within(Part part, Link link) {
        return within(link) && link.href().length() == depth(part);
    }

    /// Whether this page belongs to a part of the navigation, and to no other more closely.
    public boolean within(Part part) {
        int depth = depth(part);
        return depth > 0 && parts().stream().allMatch(other -> depth(other) <= depth);
    }

    private int depth(Part part) {
        return part.pages().stream()
                .filter(this::within)
                .mapToInt(link -> link.href().length())
                .max()
                .orElse(0);
    }

    /// The parts that the navigation offers: the viewer's, or those of the public pages.
    public List<Part> parts() {
        return viewer == null ? PUBLIC : viewer.parts();
    }
}
