package isocentre.service.pages;

import java.util.List;

/// A part of the service in the navigation, with the pages that belong to it.
///
/// @param pages at least one; the first is where the part's own link leads
public record Part(String text, List<Link> pages) {
    /// Of everybody, with an account or without.
    public static final Part HAVE_YOUR_SAY = new Part(
            "Have your say",
            List.of(
                    new Link("Consultations", "/consultations"),
                    new Link("Priorities", "/priorities"),
                    new Link("Evidence gaps", "/evidence-gaps"),
                    new Link("Horizon", "/horizon")));

    public Part {
        pages = List.copyOf(pages);
    }

    public Link link() {
        return new Link(text, pages.getFirst().href());
    }
}
