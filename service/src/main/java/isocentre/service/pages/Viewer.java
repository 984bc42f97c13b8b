package isocentre.service.pages;

import java.util.List;

/// Who looks at a page, as far as the layout shows it.
///
/// @param office the person's roles in words
/// @param parts of the service that the person may use
public record Viewer(String name, String office, List<Part> parts) {
    public Viewer {
        parts = List.copyOf(parts);
    }

    /// Whether the person may use a page of the navigation.
    public boolean uses(String href) {
        return parts.stream()
                .flatMap(part -> part.pages().stream())
                .anyMatch(link -> link.href().equals(href));
    }
}
