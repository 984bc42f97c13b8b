package isocentre.service.capture.web;

import isocentre.service.pages.Choice;
import java.util.List;

/// The form by which one mapping mends a finding.
///
/// @param field the item, in words
/// @param sent the value that is not of the standard
/// @param choices codes to choose from; empty where the value is typed
/// @param others how other providers read it, each in words with the value; never used unasked
public record MappingOffer(String field, String sent, List<Choice> choices, List<Other> others) {

    /// A mapping of others.
    public record Other(String readAs, String words) {}
}
