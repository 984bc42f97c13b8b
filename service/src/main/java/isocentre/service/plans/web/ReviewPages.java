package isocentre.service.plans.web;

import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.reviewing.Move;
import isocentre.service.plans.reviewing.Review;
import isocentre.service.plans.reviewing.Reviews;
import isocentre.service.plans.reviewing.Skills;
import isocentre.service.plans.reviewing.State;
import isocentre.templates.plans.JteaskGenerated;
import isocentre.templates.plans.JtereviewGenerated;
import isocentre.templates.plans.JtereviewsGenerated;
import isocentre.templates.plans.JteskillsGenerated;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Peer reviews: the list, asking for one, and one with its remarks and moves.
@Controller
public class ReviewPages {
    private final Reviews reviews;
    private final Skills skills;
    private final Directory directory;

    ReviewPages(Reviews reviews, Skills skills, Directory directory) {
        this.reviews = reviews;
        this.skills = skills;
        this.directory = directory;
    }

    /// A review in the list.
    public record Row(
            UUID id,
            String title,
            String skill,
            String state,
            String colour,
            String centre,
            String reviewer,
            String clock,
            boolean mine) {}

    @GetMapping("/reviews")
    Page list(@AuthenticationPrincipal Person person) {
        String provider = provider(person);
        List<Row> rows =
                reviews.of(provider).stream().map(one -> row(one, person)).toList();
        return Page.of((out, frame) -> JtereviewsGenerated.render(
                out,
                null,
                frame,
                directory.name(provider),
                rows,
                skills.of(person, provider).isEmpty()));
    }

    private Row row(Review review, Person person) {
        return new Row(
                review.id(),
                review.title(),
                review.skill(),
                reviews.workflow().meaning(review.state()).title(),
                ReviewView.colour(review.state()),
                directory.name(review.provider()),
                review.reviewer().map(Review.Reviewer::name).orElse(""),
                ReviewView.clock(review, directory.today()),
                Reviews.isReviewer(review, person)
                        && (review.state() == State.ASSIGNED || review.state() == State.IN_REVIEW));
    }

    @GetMapping("/plans/{study}/review")
    Page ask(@AuthenticationPrincipal Person person, @PathVariable String study) {
        return ask(200, study, "", "", "", Mistakes.none());
    }

    private Page ask(int status, String study, String skill, String fraction, String question, Mistakes mistakes) {
        List<Choice> choices = Skills.ALL.stream()
                .map(one -> new Choice(one, one, one.equals(skill)))
                .toList();
        return new Page(
                status,
                (out, frame) -> JteaskGenerated.render(out, null, frame, study, choices, fraction, question, mistakes));
    }

    @PostMapping("/plans/{study}/review")
    Answer request(
            @AuthenticationPrincipal Person person,
            @PathVariable String study,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String rare,
            @RequestParam(defaultValue = "") String fraction,
            @RequestParam(defaultValue = "") String question)
            throws IOException {
        Mistakes mistakes = Mistakes.none();
        Optional<LocalDate> first = date(fraction);
        mistakes.expect(Skills.ALL.contains(skill), "skill", "Choose what the review needs");
        mistakes.expect(first.isPresent(), "fraction", "Enter the day of the first fraction, such as 2025-04-28");
        if (mistakes.any()) {
            return ask(422, study, skill, fraction, question, mistakes);
        }
        try {
            UUID id = reviews.request(
                    person,
                    provider(person),
                    new Reviews.Request(new Uid(study), skill, !rare.isEmpty(), first.orElseThrow(), question.strip()));
            return Redirect.to("/reviews/" + id).saying("The review is asked for. Now find a reviewer.");
        } catch (Reviews.Refused refused) {
            return ask(
                    422, study, skill, fraction, question, mistakes.add("skill", String.valueOf(refused.getMessage())));
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/reviews/{id}")
    Page review(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return review(200, person, id, Mistakes.none());
    }

    private Page review(int status, Person person, UUID id, Mistakes mistakes) {
        ReviewView view = ReviewView.of(reviews.find(id).orElseThrow(), reviews, person, provider(person), directory);
        return new Page(status, (out, frame) -> JtereviewGenerated.render(out, null, frame, view, mistakes));
    }

    @PostMapping("/reviews/{id}/assign")
    Answer assign(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID reviewer) {
        if (reviewer == null) {
            return review(422, person, id, Mistakes.none().add("reviewer", "Choose who reviews"));
        }
        return done(person, id, "reviewer", () -> reviews.assign(person, id, reviewer));
    }

    @PostMapping("/reviews/{id}/remark")
    Answer remark(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String slice,
            @RequestParam(defaultValue = "") String remark) {
        return done(person, id, "remark", () -> reviews.remark(person, id, structure, slice, remark));
    }

    @PostMapping("/reviews/{id}/move")
    Answer move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String words) {
        Optional<Move> step = Move.of(move).filter(one -> one != Move.ASSIGN);
        if (step.isEmpty()) {
            return review(422, person, id, Mistakes.none().add("move", "Choose what comes of it"));
        }
        return done(person, id, "words", () -> reviews.move(person, id, step.get(), words));
    }

    private Answer done(Person person, UUID id, String field, Runnable act) {
        try {
            act.run();
            return Redirect.to("/reviews/" + id);
        } catch (Reviews.Refused refused) {
            return review(422, person, id, Mistakes.none().add(field, String.valueOf(refused.getMessage())));
        }
    }

    @GetMapping("/reviewing")
    Page skills(@AuthenticationPrincipal Person person) {
        Set<String> has = skills.of(person, provider(person));
        List<Choice> choices = Skills.ALL.stream()
                .map(one -> new Choice(one, one, has.contains(one)))
                .toList();
        return Page.of((out, frame) -> JteskillsGenerated.render(out, null, frame, choices));
    }

    @PostMapping("/reviewing")
    Redirect setSkills(
            @AuthenticationPrincipal Person person, @RequestParam(required = false) @Nullable Set<String> skill) {
        skills.set(person, provider(person), skill == null ? Set.of() : skill);
        return Redirect.to("/reviews").saying("What you can review is kept.");
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }
}
