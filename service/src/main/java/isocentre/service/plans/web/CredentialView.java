package isocentre.service.plans.web;

import isocentre.plans.scoring.Protocol;
import isocentre.service.pages.Choice;
import isocentre.service.people.Person;
import isocentre.service.plans.credentialing.Credential;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Gathering;
import isocentre.service.plans.credentialing.Move;
import java.util.Arrays;
import java.util.List;

/// A credential as its page shows it to a person.
///
/// @param adds whether the person may add evidence now
/// @param moves what the person may do now
public record CredentialView(
        String id,
        String provider,
        CredentialWords.Row row,
        String meaning,
        String requester,
        String reviewer,
        String renews,
        List<Piece> evidence,
        List<Line> history,
        boolean adds,
        List<Choice> drawings,
        List<Choice> plans,
        List<Choice> protocols,
        List<Choice> moves) {

    /// A plan that can be scored.
    public record Plan(String uid, String words) {}

    /// A piece of evidence.
    ///
    /// @param kept whether the service keeps it and gives it back
    public record Piece(String kind, String title, String words, String sha256, String by, String when, boolean kept) {}

    /// A step that was made.
    public record Line(String when, String author, String what, String words) {}

    static CredentialView of(
            Credential one,
            Credentials credentials,
            CredentialWords words,
            Person person,
            List<Gathering.Drawn> drawings,
            List<Plan> plans) {
        List<Choice> moves = Arrays.stream(Move.values())
                .filter(move -> credentials.may(one, move, person))
                .map(move -> new Choice(move.word(), label(move), hint(move), false))
                .toList();
        return new CredentialView(
                one.id().toString(),
                one.provider(),
                words.row(one),
                credentials.workflow().meaning(one.state()).words(),
                one.requester() + ", " + Words.moment(one.requestedAt()),
                words.reviewer(one),
                one.renews().map(Object::toString).orElse(""),
                credentials.evidence(one.id()).stream()
                        .map(piece -> new Piece(
                                piece.kind().words(),
                                piece.title(),
                                piece.words(),
                                piece.sha256(),
                                piece.by(),
                                Words.moment(piece.at()),
                                piece.kind() == Credential.Kind.DOCUMENT))
                        .toList(),
                credentials.entries(one.id()).stream()
                        .map(entry -> new Line(
                                Words.moment(entry.at()),
                                entry.author(),
                                Move.of(entry.move()).map(CredentialView::done).orElse(entry.move()),
                                entry.words()))
                        .toList(),
                credentials.may(one, Move.SEND_EVIDENCE, person),
                drawings.stream()
                        .map(drawn -> new Choice(drawn.id().toString(), drawn.words(), false))
                        .toList(),
                plans.stream()
                        .map(plan -> new Choice(plan.uid(), plan.words(), false))
                        .toList(),
                Protocol.ids().stream().map(id -> new Choice(id, id, false)).toList(),
                moves);
    }

    private static String label(Move move) {
        return switch (move) {
            case SEND_EVIDENCE -> "Send the evidence to review";
            case TAKE -> "Review it";
            case GIVE_BACK -> "Give it back: somebody else reviews";
            case PASS -> "Pass";
            case PASS_WITH_COMMENTS -> "Pass with comments";
            case RESUBMIT -> "Ask for more";
            case WITHDRAW -> "Take the request back";
            case EXPIRE, LAPSE -> move.word();
        };
    }

    private static String hint(Move move) {
        return move.needsWords() ? "With words" : "";
    }

    private static String done(Move move) {
        return switch (move) {
            case SEND_EVIDENCE -> "sent the evidence";
            case TAKE -> "took the review";
            case GIVE_BACK -> "gave the review back";
            case PASS -> "passed it";
            case PASS_WITH_COMMENTS -> "passed it with comments";
            case RESUBMIT -> "asked for more";
            case WITHDRAW -> "took the request back";
            case EXPIRE -> "ended it";
            case LAPSE -> "ended it because of a change";
        };
    }
}
