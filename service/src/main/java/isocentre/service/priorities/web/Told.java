package isocentre.service.priorities.web;

import isocentre.service.priorities.Question;
import isocentre.service.priorities.Round.Move;
import java.util.Arrays;

/// How moves are offered and told.
final class Told {
    private Told() {}

    static String offer(Move move) {
        return switch (move) {
            case ASK -> "Open the survey";
            case SORT -> "Begin sorting";
            case CHECK -> "Begin the evidence check";
            case RANK -> "Open the interim vote";
            case GATHER -> "End the vote and go to the workshop";
            case SETTLE -> "Settle the order";
            case REOPEN -> "Return it to the workshop";
            case PUBLISH -> "Publish";
            case CLOSE -> "Close the round";
        };
    }

    /// What somebody did, after their name.
    static String did(String word) {
        return Arrays.stream(Move.values())
                .filter(move -> move.word().equals(word))
                .findFirst()
                .map(move -> switch (move) {
                    case ASK -> "opened the survey";
                    case SORT -> "began sorting";
                    case CHECK -> "began the evidence check";
                    case RANK -> "opened the interim vote";
                    case GATHER -> "ended the vote";
                    case SETTLE -> "settled the order";
                    case REOPEN -> "returned it to the workshop";
                    case PUBLISH -> "published it";
                    case CLOSE -> "closed the round";
                })
                .orElse("planned it");
    }

    static String offer(Question.Move move) {
        return switch (move) {
            case EXCLUDE -> "Out of scope";
            case MERGE -> "Merge it into the other";
            case DUPLICATE -> "It asks the same as the other";
            case ANSWER, CONFIRM -> "Record the evidence check";
            case SHORTEN -> "Put it on the short list";
            case TOP -> "Put it at the top";
            case SEEK -> "A funder was asked";
            case FUND -> "It is funded";
            case RESOLVE -> "Research has answered it";
        };
    }

    /// What became of a question.
    static String became(String word) {
        return Arrays.stream(Question.Move.values())
                .filter(move -> move.word().equals(word))
                .findFirst()
                .map(move -> switch (move) {
                    case EXCLUDE -> "Left out of scope";
                    case MERGE -> "Merged into another";
                    case DUPLICATE -> "Left as a duplicate";
                    case ANSWER -> "Found to be answered";
                    case CONFIRM -> "Found to be unanswered";
                    case SHORTEN -> "Put on the short list";
                    case TOP -> "Put at the top";
                    case SEEK -> "A funder was asked";
                    case FUND -> "Funded";
                    case RESOLVE -> "Answered by research";
                })
                .orElse("Formed");
    }
}
