package isocentre.service.pages;

import java.util.List;

/// Something that resembles a question, to be read before the question is asked again.
///
/// @param kind what it is: `Learning cycle`, `Recommendation`
/// @param more where it stands, in words; may be empty
public record Resembling(String kind, String title, String href, String more) {

    /// A module that keeps such things.
    public interface Source {
        /// The most alike first; a handful at most.
        List<Resembling> resembling(String question);
    }
}
