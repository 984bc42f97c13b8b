package isocentre.service.consultation.coding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts an answer into sentences, as it stands: both coders then judge the very same words, which Cohen's kappa asks
/// for.
final class Pieces {
    private Pieces() {}

    /// A sentence.
    ///
    /// @param place letters before it in the answer
    /// @param words verbatim, without the blanks around it
    record Piece(int place, String words) {}

    static List<Piece> of(String answer) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(answer);
        List<Piece> pieces = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            String whole = answer.substring(from, to);
            String words = whole.strip();
            if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                pieces.add(new Piece(from + whole.indexOf(words), words));
            }
        }
        return pieces;
    }
}
