package isocentre.service.consultation.answering;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What one person, or one letter, said. It does not tell who.
///
/// @param paper whether staff entered it from paper
/// @param audience the group as which they answered; empty where they did not say
/// @param answers by the number of the question
public record Response(UUID id, LocalDate receivedOn, boolean paper, String audience, Map<Integer, String> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }
}
