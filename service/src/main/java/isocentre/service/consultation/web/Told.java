package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultation.Move;
import java.util.Arrays;

/// How moves are offered and told.
final class Told {
    private Told() {}

    static String offer(Move move) {
        return switch (move) {
            case OPEN -> "Open it";
            case CLOSE -> "Close it";
            case CODE -> "Begin coding";
            case AGREE -> "Agree the themes";
            case DRAFT -> "Give the response for approval";
            case RETURN -> "Return it to be mended";
            case PUBLISH -> "Publish the response";
            case REVIEW -> "Tell what changed";
        };
    }

    static String done(Move move) {
        return switch (move) {
            case OPEN -> "The consultation is open: everybody can answer.";
            case CLOSE -> "The consultation is closed.";
            case CODE -> "Answers are cut into pieces. Two people can now code them.";
            case AGREE -> "The themes are agreed. Next: what is done about each.";
            case DRAFT -> "The response waits for somebody else to publish it.";
            case RETURN -> "The response is returned.";
            case PUBLISH -> "The response is published.";
            case REVIEW -> "Everybody can read what changed.";
        };
    }

    /// What somebody did, after their name.
    static String did(String word) {
        return Arrays.stream(Move.values())
                .filter(move -> move.word().equals(word))
                .findFirst()
                .map(move -> switch (move) {
                    case OPEN -> "opened it";
                    case CLOSE -> "closed it after its last day";
                    case CODE -> "began the coding";
                    case AGREE -> "agreed the themes";
                    case DRAFT -> "gave the response for approval";
                    case RETURN -> "returned the response";
                    case PUBLISH -> "published the response";
                    case REVIEW -> "told what changed";
                })
                .orElse("planned it");
    }
}
