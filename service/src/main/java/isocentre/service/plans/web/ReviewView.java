package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.people.Person;
import isocentre.service.plans.reviewing.Move;
import isocentre.service.plans.reviewing.Review;
import isocentre.service.plans.reviewing.Reviews;
import isocentre.service.plans.reviewing.State;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// A review as its page shows it to a person: what they may do is there, what they may not is not.
public record ReviewView(
        String id,
        String title,
        String state,
        String colour,
        String meaning,
        String study,
        String centre,
        String skill,
        boolean rare,
        String clock,
        String question,
        String requester,
        String requested,
        String reviewer,
        List<Choice> candidates,
        boolean assigns,
        boolean remarks,
        List<Choice> moves,
        List<Line> entries,
        List<Review.Version> versions,
        int images) {

    /// One line of what was said and done.
    public record Line(String when, String who, String what, String where, String words) {}

    static ReviewView of(Review review, Reviews reviews, Person person, String provider, Directory directory) {
        boolean own = review.provider().equals(provider);
        boolean mine = Reviews.isReviewer(review, person);
        List<Choice> moves = Arrays.stream(Move.values())
                .filter(move -> move != Move.ASSIGN)
                .filter(move -> reviews.workflow()
                        .step(review.state(), move)
                        .filter(step -> Reviews.byReviewer(step) ? mine : own)
                        .isPresent())
                .map(move -> new Choice(move.word(), words(move), false))
                .toList();
        boolean assigns =
                own && reviews.workflow().after(review.state(), Move.ASSIGN).isPresent();
        List<Review.Version> all = reviews.versions(review.id());
        List<Review.Version> versions =
                all.stream().filter(one -> !one.kind().endsWith("Image")).toList();
        return new ReviewView(
                review.id().toString(),
                review.title(),
                reviews.workflow().meaning(review.state()).title(),
                colour(review.state()),
                reviews.workflow().meaning(review.state()).words(),
                own ? review.study().value() : review.shown().value(),
                directory.name(review.provider()),
                review.skill(),
                review.rare(),
                clock(review, directory.today()),
                review.question(),
                review.requester(),
                Words.moment(review.requestedAt()),
                review.reviewer()
                        .map(one -> one.name() + ", " + directory.name(one.provider()))
                        .orElse(""),
                assigns
                        ? reviews.candidates(review).stream()
                                .map(one -> new Choice(
                                        one.id().toString(), one.name() + ", " + directory.name(one.provider()), false))
                                .toList()
                        : List.of(),
                assigns,
                mine && review.state() == State.IN_REVIEW,
                moves,
                reviews.entries(review.id()).stream().map(ReviewView::line).toList(),
                versions,
                all.size() - versions.size());
    }

    private static Line line(Review.Entry entry) {
        String where = (entry.structure().isEmpty() ? "" : entry.structure())
                + (entry.slice().isEmpty() ? "" : (entry.structure().isEmpty() ? "" : ", ") + "slice " + entry.slice());
        return new Line(
                Words.moment(entry.at()),
                entry.author(),
                Move.of(entry.move()).map(ReviewView::words).orElse("Remark"),
                where,
                entry.words());
    }

    static String words(Move move) {
        return switch (move) {
            case ASSIGN -> "Assigned";
            case BEGIN -> "Begin the review";
            case NO_CHANGE -> "A: no change";
            case NOTE -> "B: note for the future";
            case CHANGE -> "C: change before treatment";
            case CHANGE_MADE -> "The change was made";
            case CHANGE_NOT_MADE -> "The change was not made, with the reason";
            case CLOSE -> "Close: read and done";
            case WITHDRAW -> "Take the request back";
        };
    }

    static String colour(State state) {
        return switch (state) {
            case REQUESTED, ASSIGNED -> "nhsuk-tag--blue";
            case IN_REVIEW -> "nhsuk-tag--yellow";
            case OUTCOME_A, OUTCOME_B, CHANGED -> "nhsuk-tag--green";
            case OUTCOME_C, NOT_CHANGED -> "nhsuk-tag--red";
            case CLOSED, WITHDRAWN -> "nhsuk-tag--grey";
        };
    }

    /// The clock is the first fraction: a missed one stays in sight.
    static String clock(Review review, LocalDate today) {
        String day = "first fraction " + Words.day(review.firstFraction());
        if (review.state() == State.WITHDRAWN) {
            return day;
        }
        if (review.outcomeAt().isPresent()) {
            LocalDate reviewed =
                    review.outcomeAt().get().atZone(ZoneId.of("Europe/London")).toLocalDate();
            return day + (reviewed.isBefore(review.firstFraction()) ? ": reviewed before" : ": reviewed after");
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, review.firstFraction());
        return day
                + (days > 1 ? ": in " + days + " days" : days == 1 ? ": tomorrow" : days == 0 ? ": today" : ": missed");
    }
}
