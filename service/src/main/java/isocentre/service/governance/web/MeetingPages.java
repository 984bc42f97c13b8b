package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.meetings.Meeting;
import isocentre.service.governance.meetings.Meetings;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.governance.JtecallGenerated;
import isocentre.templates.governance.JtemeetingGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Meetings: called, prepared with papers, closed with their minutes.
@Controller
public class MeetingPages {
    private static final int LONGEST = 20_000;

    private final Meetings meetings;
    private final MeetingRows rows;
    private final OpenRecords records;
    private final Registers registers;
    private final Directory directory;

    MeetingPages(Meetings meetings, MeetingRows rows, OpenRecords records, Registers registers, Directory directory) {
        this.meetings = meetings;
        this.rows = rows;
        this.records = records;
        this.registers = registers;
        this.directory = directory;
    }

    /// Where a meeting belongs, as trails and forms show it.
    ///
    /// @param page its home
    /// @param form where its meetings are called
    public record Home(String name, String page, String form) {
        static Home of(String network, Directory directory) {
            return network.equals(Meeting.IMPLEMENTATION)
                    ? new Home(
                            "Implementation Oversight Group",
                            "/governance/implementation",
                            "/governance/implementation/meetings")
                    : new Home(
                            directory.name(network),
                            "/governance/networks/" + network + "/now",
                            "/governance/networks/" + network + "/meetings");
        }
    }

    /// A meeting as its page shows it.
    ///
    /// @param works whether the reader prepares it
    /// @param closable whether its day has come
    public record View(
            Meeting meeting,
            MeetingRows.Row row,
            Home home,
            List<Agenda.Line> agenda,
            List<Meeting.Item> items,
            List<Meeting.Exhibit> exhibits,
            List<String> attended,
            List<Meeting.Place> places,
            boolean works,
            boolean closable) {

        /// Interests in the register, of those with a place.
        public List<Meeting.Place> interested() {
            return places.stream().filter(place -> !place.interests().isEmpty()).toList();
        }
    }

    @GetMapping("/governance/networks/{network}/meetings")
    Page form(@PathVariable String network) {
        return form(network(network).id(), new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    @GetMapping("/governance/implementation/meetings")
    Page form() {
        return form(Meeting.IMPLEMENTATION, new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    private Page form(String network, Sent sent, Mistakes mistakes, int status) {
        List<Choice> groups =
                registers.network(network).map(of -> groups(of, sent)).orElse(List.of());
        Home home = Home.of(network, directory);
        return new Page(
                status, (out, frame) -> JtecallGenerated.render(out, null, frame, home, groups, sent, mistakes));
    }

    private List<Choice> groups(Network network, Sent sent) {
        LocalDate day = sent.day("day").orElse(directory.today());
        List<Choice> groups = new ArrayList<>(List.of(new Choice("", "Choose", true)));
        registers
                .standing(network, day)
                .held(Line.Group.class)
                .forEach(group -> groups.add(new Choice(
                        group.id().toString(),
                        group.name(),
                        group.id().toString().equals(sent.text("body")))));
        return groups;
    }

    @PostMapping("/governance/networks/{network}/meetings")
    Answer call(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @RequestParam MultiValueMap<String, String> fields) {
        return call(network(network).id(), person, new Sent(fields));
    }

    @PostMapping("/governance/implementation/meetings")
    Answer call(@AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> fields) {
        return call(Meeting.IMPLEMENTATION, person, new Sent(fields));
    }

    private Answer call(String network, Person person, Sent sent) {
        boolean ofGroup = !network.equals(Meeting.IMPLEMENTATION);
        Optional<UUID> body = ofGroup ? uuid(sent.text("body")) : Optional.empty();
        Mistakes mistakes = new Mistakes()
                .expect(sent.day("day").isPresent(), "day", "Enter the day, such as 2026-04-01")
                .expect(!ofGroup || body.isPresent(), "body", "Choose the group that meets")
                .expect(!sent.text("place").isEmpty(), "place", "Say where it is")
                .expect(sent.text("place").length() <= 200, "place", "Shorten it to 200 characters")
                .expect(sent.text("quorum").matches("[1-9][0-9]?"), "quorum", "Enter a number, such as 5");
        if (!mistakes.any()) {
            Optional<UUID> called = meetings.call(
                    network,
                    body,
                    sent.since("day"),
                    sent.text("place"),
                    Integer.parseInt(sent.text("quorum")),
                    person);
            if (called.isPresent()) {
                return Redirect.to("/meetings/" + called.get()).saying("The meeting is called");
            }
            mistakes.add("body", "Choose a group of the network that is active on that day");
        }
        return form(network, sent, mistakes, 422);
    }

    @GetMapping("/meetings/{id}")
    Page meeting(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(person, id, new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    private Page page(Person person, UUID id, Sent sent, Mistakes mistakes, int status) {
        Meeting one = meetings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Meeting.Kept kept = meetings.record(id);
        boolean open = one.closed().isEmpty();
        boolean works = open && Works.at(person, one.network(), directory.today());
        View view = new View(
                one,
                rows.row(one),
                Home.of(one.network(), directory),
                records.of(person).lines(open ? meetings.agenda(one) : kept.agenda()),
                meetings.items(id),
                meetings.exhibits(id),
                kept.attending(),
                meetings.places(one),
                works,
                works && !one.day().isAfter(directory.today()));
        return new Page(status, (out, frame) -> JtemeetingGenerated.render(out, null, frame, view, sent, mistakes));
    }

    @PostMapping("/meetings/{id}/papers")
    Answer paper(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Sent sent = new Sent(fields);
        Mistakes mistakes = new Mistakes();
        filled(mistakes, sent, "title", "Enter the title of the paper");
        filled(mistakes, sent, "plain", "Say it in plain English too");
        filled(mistakes, sent, "paper", "Enter the paper in full");
        if (mistakes.any()) {
            return page(person, id, sent, mistakes, 422);
        }
        return done(
                id,
                meetings.add(id, sent.text("title"), sent.text("paper"), sent.text("plain"), person),
                "The paper is on the agenda");
    }

    @PostMapping("/meetings/{id}/exhibits")
    Answer show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Sent sent = new Sent(fields);
        Mistakes mistakes = new Mistakes();
        mistakes.expect(
                sent.text("kind").matches("CASE_STUDY|INDICATOR"), "kind", "Choose a case study or an indicator");
        filled(mistakes, sent, "shown", "Say in a few words what it shows");
        mistakes.expect(
                sent.text("address").matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&-]{0,300}"),
                "address",
                "Enter the address of a page of this service from its first /, such as /cycles");
        if (mistakes.any()) {
            return page(person, id, sent, mistakes, 422);
        }
        Meeting.Exhibit exhibit = new Meeting.Exhibit(
                sent.one(Meeting.Exhibit.Kind.class, "kind"), sent.text("shown"), sent.text("address"));
        return done(id, meetings.show(id, exhibit, person), "It is shown at the meeting");
    }

    @PostMapping("/meetings/{id}/close")
    Answer close(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Sent sent = new Sent(fields);
        Mistakes mistakes = new Mistakes();
        filled(mistakes, sent, "interests", "Enter the interests that were declared, or: none");
        filled(mistakes, sent, "minutes", "Write the minutes");
        return mistakes.any()
                ? page(person, id, sent, mistakes, 422)
                : done(
                        id,
                        meetings.close(id, sent.all("attending"), sent.text("interests"), sent.text("minutes"), person),
                        "The meeting is closed: agenda, attendance and minutes stay as they are");
    }

    private static void filled(Mistakes mistakes, Sent sent, String field, String words) {
        mistakes.expect(!sent.text(field).isEmpty(), field, words)
                .expect(sent.text(field).length() <= LONGEST, field, "Shorten it to " + LONGEST + " characters");
    }

    private static Redirect done(UUID id, boolean done, String words) {
        return Redirect.to("/meetings/" + id)
                .saying(done ? words : "Nothing was changed: the meeting is closed, or has not come yet");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Network network(String id) {
        return registers.network(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
