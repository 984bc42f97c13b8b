package isocentre.service.consultation.coding;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Parameters;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.ConsultationMoved;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.coding.Segment.Code;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Coding what was said: by two people, each without the other's work, until both have done their part.
@Component
public class Codings {
    private static final Parameters NUMBERS = Standards.load().parameters("consultation");

    private final CodingRows rows;
    private final Consultations consultations;
    private final Answers answers;
    private final AuditLog log;

    Codings(CodingRows rows, Consultations consultations, Answers answers, AuditLog log) {
        this.rows = rows;
        this.consultations = consultations;
        this.answers = answers;
        this.log = log;
    }

    public Coding of(UUID id) {
        return rows.coding(id);
    }

    /// Cuts the answers in own words into pieces, and draws those that both will code.
    @EventListener
    void on(ConsultationMoved moved) {
        if (moved.move() != Move.CODE) {
            return;
        }
        Set<Integer> inOwnWords = consultations.questions(moved.consultation()).stream()
                .filter(Question::inOwnWords)
                .map(Question::number)
                .collect(Collectors.toSet());
        List<Cut> cuts = new ArrayList<>();
        answers.responses(moved.consultation())
                .forEach(response -> response.answers().entrySet().stream()
                        .filter(answer -> inOwnWords.contains(answer.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(answer -> Pieces.of(answer.getValue())
                                .forEach(piece -> cuts.add(new Cut(response.id(), answer.getKey(), piece)))));
        Set<Integer> doubly = drawn(cuts.size(), moved.consultation());
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            rows.segment(moved.consultation(), cut.response(), cut.question(), cut.piece(), doubly.contains(i));
        }
    }

    private record Cut(UUID response, int question, Pieces.Piece piece) {}

    /// Which of so many are coded twice: drawn by the consultation's id, so that nobody chooses.
    static Set<Integer> drawn(int of, UUID id) {
        int least = Math.min(of, NUMBERS.value("double-coded-least"));
        int share = (of * NUMBERS.value("double-coded-share") + 99) / 100;
        List<Integer> places = new ArrayList<>(IntStream.range(0, of).boxed().toList());
        Collections.shuffle(places, new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
        return Set.copyOf(places.subList(0, Math.max(least, share)));
    }

    /// Somebody takes the first free seat.
    @Transactional
    public void take(Person by, UUID id) {
        Consultation one = coded(id);
        Coding coding = rows.coding(id);
        unless(consultations.codes(by), "", "An analyst or a patient partner codes");
        unless(coding.seat(by.getName()).isEmpty(), "", "You code this consultation already");
        Set<Integer> taken = coding.coders().stream().map(Coder::seat).collect(Collectors.toSet());
        int seat = taken.contains(1) ? 2 : 1;
        unless(!taken.contains(seat), "", "Two people code this consultation already");
        rows.seat(one.id(), seat, by.getName(), by.name());
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "took the part of coder " + seat);
    }

    /// A coder adds a theme for both.
    @Transactional
    public void theme(Person by, UUID id, String name, String meaning) {
        coded(id);
        Coding coding = rows.coding(id);
        seat(coding, by);
        unless(!coding.complete(), "theme", "Both coders have done their part: the themes stand");
        unless(!name.isBlank() && name.length() <= 100, "theme", "Enter a name of up to 100 letters");
        unless(
                coding.themes().stream().noneMatch(one -> one.name().equalsIgnoreCase(name)),
                "theme",
                "There is such a theme already");
        unless(!meaning.isBlank() && meaning.length() <= 500, "meaning", "Say in up to 500 letters what belongs to it");
        rows.theme(id, name, meaning, by.getName());
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "added a theme");
    }

    /// A coder codes pieces; a second code replaces the first until both have done their part.
    @Transactional
    public void code(Person by, UUID id, Map<Long, Code> codes) {
        coded(id);
        Coding coding = rows.coding(id);
        int seat = seat(coding, by);
        unless(!coding.complete(), "", "Both coders have done their part: what they did stands");
        Set<Long> own = coding.of(seat).stream().map(Segment::id).collect(Collectors.toSet());
        Set<UUID> themes = coding.themes().stream().map(Theme::id).collect(Collectors.toSet());
        codes.forEach((segment, code) -> {
            unless(own.contains(segment), "", "That piece is not yours to code");
            unless(code.theme().stream().allMatch(themes::contains), "", "There is no such theme");
            rows.code(segment, seat, code);
        });
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "coded as coder " + seat);
    }

    /// Somebody who leads the consultation and is neither coder settles what the two differ on.
    @Transactional
    public void settle(Person by, UUID id, Map<Long, Optional<UUID>> themes) {
        Consultation one = coded(id);
        Coding coding = rows.coding(id);
        unless(
                consultations.leads(by, one.place())
                        && coding.seat(by.getName()).isEmpty(),
                "",
                "Somebody who leads this consultation and does not code it settles what coders differ on");
        unless(coding.complete(), "", "Both coders do their part first");
        Set<Long> differing = coding.differing().stream().map(Segment::id).collect(Collectors.toSet());
        Set<UUID> known = coding.themes().stream().map(Theme::id).collect(Collectors.toSet());
        themes.forEach((segment, theme) -> {
            unless(differing.contains(segment), "", "The coders do not differ on that piece");
            unless(theme.stream().allMatch(known::contains), "", "There is no such theme");
            rows.settle(segment, theme, by.getName());
        });
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "settled what coders differ on");
    }

    private Consultation coded(UUID id) {
        return consultations
                .find(id)
                .filter(one -> one.state() == State.CODING)
                .orElseThrow(() -> new Refusal("", "Nothing was changed: this consultation is not being coded now"));
    }

    private static int seat(Coding coding, Person by) {
        return coding.seat(by.getName())
                .orElseThrow(() -> new Refusal("", "Take part in the coding of this consultation first"));
    }
}
