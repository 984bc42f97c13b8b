package isocentre.service.consultation;

import isocentre.service.consultation.Consultation.Move;
import isocentre.service.pages.Refusal;

/// What must be there before a consultation makes a move.
public interface Guard {

    /// @param words that the mover gives as reason
    /// @throws Refusal in words, if something is missing
    void before(Consultation consultation, Move move, String words);
}
