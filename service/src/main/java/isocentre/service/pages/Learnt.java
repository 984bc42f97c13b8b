package isocentre.service.pages;

import java.util.List;

/// Something of which everybody may read, on the public page of what is being learnt.
///
/// @param more where it stands, in words
public record Learnt(String title, String href, String more) {

    /// A module that has such things.
    public interface Source {
        /// What they are, as a heading: `Questions and what came of them`.
        String heading();

        /// Where all of them are.
        String href();

        /// The latest few, the latest first.
        List<Learnt> latest();
    }
}
