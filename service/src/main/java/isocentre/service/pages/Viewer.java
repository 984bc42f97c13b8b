package isocentre.service.pages;

import java.util.List;

/// Who looks at a page, as far as the layout shows it.
///
/// @param office the person's roles in words
/// @param links the pages that the person may use
public record Viewer(String name, String office, List<Link> links) {
    public Viewer {
        links = List.copyOf(links);
    }
}
