package isocentre.service.consultation;

import isocentre.service.consultation.Consultation.Move;
import java.util.UUID;

/// A consultation made a move; what follows from it is done in the same transaction.
public record ConsultationMoved(UUID consultation, Move move) {}
