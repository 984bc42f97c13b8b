package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Registers;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.matters.Matter.Score;
import isocentre.service.governance.matters.MatterWorkflow;
import isocentre.service.governance.matters.Matters;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.templates.governance.JtematterGenerated;
import isocentre.templates.governance.JtemattersGenerated;
import isocentre.templates.governance.JteproposeGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

/// The actions, risks and decisions of a network.
@Controller
public class MatterPages {
    private static final int LONGEST = 4000;
    private static final String AMENDS = "amends";

    private final MatterWorkflow workflow = new MatterWorkflow();
    private final Matters matters;
    private final Registers registers;
    private final Directory directory;

    MatterPages(Matters matters, Registers registers, Directory directory) {
        this.matters = matters;
        this.registers = registers;
        this.directory = directory;
    }

    /// A matter in a list.
    ///
    /// @param score of a risk: now, and to which it is to come; empty otherwise
    /// @param escalates whether its score proposes an escalation
    public record Row(
            UUID id, String title, String state, String due, boolean overdue, String score, boolean escalates) {}

    /// The open and the settled matters of a kind.
    public record Group(Kind kind, List<Row> open, List<Row> settled) {}

    /// A matter as its page shows it.
    public record View(Matter matter, Row row, String meaning, String network, List<Choice> moves, boolean works) {}

    /// A line of the history.
    public record Line(String when, String who, String did, String words) {}

    @GetMapping("/governance/networks/{network}/matters")
    Page list(@AuthenticationPrincipal Person person, @PathVariable String network) {
        Network of = network(network);
        List<Matter> all = matters.of(of.id());
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Matter> some = all.stream().filter(one -> one.kind() == kind).toList();
            groups.add(new Group(
                    kind,
                    some.stream().filter(workflow::open).map(this::row).toList(),
                    some.stream()
                            .filter(one -> !workflow.open(one))
                            .map(this::row)
                            .toList()));
        }
        boolean works = grant(person, of.id()).isPresent();
        return Page.of((out, frame) -> JtemattersGenerated.render(out, null, frame, of, groups, works));
    }

    private Row row(Matter one) {
        return new Row(
                one.id(),
                one.title(),
                workflow.meaning(one).title(),
                Words.of(one.dueOn()),
                workflow.open(one) && one.dueOn().isBefore(directory.today()),
                one.now()
                        .map(now -> now
                                + one.target()
                                        .map(target -> ", to come to " + target)
                                        .orElse(""))
                        .orElse(""),
                one.proposesEscalation(MatterWorkflow.threshold()));
    }

    @GetMapping("/governance/networks/{network}/matters/{kind}")
    Page form(@PathVariable String network, @PathVariable String kind) {
        return form(network(network), kind(kind), new Sent(new LinkedMultiValueMap<>()), new Mistakes(), 200);
    }

    private Page form(Network network, Kind kind, Sent sent, Mistakes mistakes, int status) {
        List<Choice> earlier = new ArrayList<>(List.of(new Choice("", "No other", true)));
        matters.of(network.id()).stream()
                .filter(one -> one.kind() == Kind.DECISION)
                .forEach(one -> earlier.add(new Choice(
                        one.id().toString(), one.title(), one.id().toString().equals(sent.text(AMENDS)))));
        List<Choice> amends = kind == Kind.DECISION ? List.copyOf(earlier) : List.of();
        return new Page(
                status,
                (out, frame) -> JteproposeGenerated.render(out, null, frame, network, kind, amends, sent, mistakes));
    }

    @PostMapping("/governance/networks/{network}/matters/{kind}")
    Answer propose(
            @AuthenticationPrincipal Person person,
            @PathVariable String network,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> fields) {
        Network in = network(network);
        Kind of = kind(kind);
        Sent sent = new Sent(fields);
        Mistakes mistakes = new Mistakes()
                .expect(!sent.text("title").isEmpty(), "title", "Say in a few words what it is about")
                .expect(sent.text("title").length() <= 200, "title", "Shorten it to 200 characters");
        Map<String, String> particulars = new LinkedHashMap<>();
        for (int i = 0; i < of.particulars().size(); i++) {
            String label = of.particulars().get(i);
            String text = sent.text("p" + i);
            boolean needed = !label.equals("Dissent") && !label.startsWith("Evidence");
            mistakes.expect(!needed || !text.isEmpty(), "p" + i, "Fill in: " + label.toLowerCase(Locale.UK))
                    .expect(text.length() <= LONGEST, "p" + i, "Shorten it to " + LONGEST + " characters");
            particulars.put(label, text);
        }
        mistakes.expect(sent.day("due").isPresent(), "due", "Enter the day, such as 2026-04-01");
        Optional<UUID> amends = matters.of(in.id()).stream()
                .filter(one -> one.kind() == Kind.DECISION)
                .map(Matter::id)
                .filter(id -> id.toString().equals(sent.text(AMENDS)))
                .findFirst();
        Optional<Grant> grant = grant(person, in.id());
        if (mistakes.any() || grant.isEmpty()) {
            return form(in, of, sent, mistakes, 422);
        }
        UUID id = matters.propose(
                person, grant.get(), new Matters.Draft(of, sent.text("title"), particulars, amends, sent.since("due")));
        return Redirect.to("/matters/" + id).saying("Written down. Somebody else goes on with it");
    }

    @GetMapping("/matters/{id}")
    Page matter(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return page(person, id, "", new Mistakes(), 200);
    }

    private Page page(Person person, UUID id, String words, Mistakes mistakes, int status) {
        Matter one = matters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        View view = new View(
                one,
                row(one),
                workflow.meaning(one).words(),
                directory.name(one.network()),
                matters.moves(person, one).stream()
                        .map(move -> new Choice(
                                move, workflow.words(one.kind(), move).button(), false))
                        .toList(),
                grant(person, one.network()).isPresent());
        List<Line> history = matters.steps(id).stream()
                .map(step -> new Line(
                        Words.of(LocalDate.ofInstant(step.at(), EscalationView.ENGLAND)),
                        step.name() + " (" + step.office() + ")",
                        workflow.words(one.kind(), step.move()).did(),
                        step.words()))
                .toList();
        List<Choice> marks = IntStream.rangeClosed(0, 5)
                .mapToObj(i -> i == 0
                        ? new Choice("", "Choose", true)
                        : new Choice(Integer.toString(i), Integer.toString(i), false))
                .toList();
        return new Page(
                status,
                (out, frame) -> JtematterGenerated.render(out, null, frame, view, marks, history, words, mistakes));
    }

    @PostMapping("/matters/{id}/move")
    Answer move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Sent sent = new Sent(fields);
        String move = sent.text("move");
        String words = sent.text("words");
        Optional<Score> now = score(sent, "likelihood", "severity");
        Optional<Score> target = score(sent, "targetLikelihood", "targetSeverity");
        Mistakes mistakes = new Mistakes()
                .expect(!words.isEmpty(), "words", "Say why, or with what proof")
                .expect(words.length() <= LONGEST, "words", "Shorten it to " + LONGEST + " characters");
        if (move.equals("assess")) {
            mistakes.expect(now.isPresent(), "likelihood", "Choose likelihood and severity now, from 1 to 5")
                    .expect(target.isPresent(), "targetLikelihood", "Choose what they are to come to, from 1 to 5");
        }
        if (mistakes.any()) {
            return page(person, id, words, mistakes, 422);
        }
        return Redirect.to("/matters/" + id)
                .saying(
                        matters.move(id, move, person, words, now, target)
                                ? "Done, and kept with your words"
                                : "Nothing was changed: it has moved on meanwhile, or this step is another person's");
    }

    @PostMapping("/matters/{id}/escalate")
    Answer escalate(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return matters.escalate(id, person)
                .map(escalation -> Redirect.to("/escalations/" + escalation).saying("Raised one level up"))
                .orElseGet(
                        () -> Redirect.to("/matters/" + id).saying("Nothing was changed: it proposes no escalation"));
    }

    private static Optional<Score> score(Sent sent, String likelihood, String severity) {
        String both = sent.text(likelihood) + sent.text(severity);
        return both.matches("[1-5]{2}")
                ? Optional.of(new Score(both.charAt(0) - '0', both.charAt(1) - '0'))
                : Optional.empty();
    }

    private Optional<Grant> grant(Person person, String network) {
        return person.on(directory.today())
                .filter(grant -> grant.organisation().equals(network))
                .findFirst();
    }

    private Network network(String id) {
        return registers.network(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
