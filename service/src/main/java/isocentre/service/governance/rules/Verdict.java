package isocentre.service.governance.rules;

/// Whether a statement holds of a network on a day.
///
/// @param words one plain sentence for the page of the body concerned
public record Verdict(boolean holds, String words) {
    static Verdict holds(String words) {
        return new Verdict(true, words);
    }

    static Verdict flagged(String words) {
        return new Verdict(false, words);
    }
}
