package isocentre.service.pages;

import java.util.Optional;

/// The way to another page, after something was done.
///
/// @param to a path of this service
/// @param notice what was done, in words, shown once on the page that follows
public record Redirect(String to, Optional<String> notice) implements Answer {
    public static Redirect to(String path) {
        return new Redirect(path, Optional.empty());
    }

    public Redirect saying(String words) {
        return new Redirect(to, Optional.of(words));
    }
}
