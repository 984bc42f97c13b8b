package isocentre.service.consultation.answering;

import java.util.Map;

/// What one person sends.
///
/// @param answers by the number of the question; what is left out was not answered
/// @param audience the group as which they answer; empty where they do not say
/// @param name given freely; empty where it is not
/// @param email given freely; empty where it is not
public record Said(Map<Integer, String> answers, String audience, String name, String email) {
    public Said {
        answers = Map.copyOf(answers);
    }
}
