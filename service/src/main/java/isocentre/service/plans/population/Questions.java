package isocentre.service.plans.population;

import isocentre.plans.scoring.Protocol;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Questions to centres about plans that lie far from the other plans of their network. The answer stays at the
/// point.
@Component
public class Questions {
    private static final Set<Role> OF_CENTRE = Set.of(Role.PHYSICIST, Role.CLINICAL_LEAD);
    private static final Set<Role> OF_NETWORK = Set.of(Role.NETWORK_MANAGER, Role.NETWORK_CHAIR);

    private final QuestionRows rows;
    private final Measurements measurements;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;
    private final Workflow<State, Move> workflow =
            Workflow.of("plan-question", State.class, State::word, Move.class, Move::word);

    Questions(QuestionRows rows, Measurements measurements, Directory directory, AuditLog log, Clock clock) {
        this.rows = rows;
        this.measurements = measurements;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /// What was asked was refused, in words.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }
    }

    public Workflow<State, Move> workflow() {
        return workflow;
    }

    /// Asks about every figure that lies far out and was not asked about.
    @Transactional
    public void ask() {
        Map<String, Set<String>> networks = directory.providers().stream()
                .map(Organisation::code)
                .collect(Collectors.groupingBy(
                        code -> network(code.code()), Collectors.mapping(OdsCode::code, Collectors.toSet())));
        for (String id : Protocol.ids()) {
            Protocol protocol = Protocol.shipped(id).orElseThrow();
            for (int place = 0; place < protocol.objectives().size(); place++) {
                for (Set<String> providers : networks.values()) {
                    ask(protocol, place, Outliers.of(measurements.of(protocol, place, providers)));
                }
            }
        }
    }

    private void ask(Protocol protocol, int place, List<Outliers.Far> far) {
        for (Outliers.Far one : far) {
            UUID id = UUID.randomUUID();
            if (rows.insert(id, protocol, place, one, clock.instant())) {
                log.append(
                        AuditLog.SYSTEM,
                        Act.PLAN_QUESTION,
                        id.toString(),
                        "asked of " + one.point().provider());
            }
        }
    }

    private String network(String provider) {
        return directory
                .networkOf(new OdsCode(provider), directory.today())
                .map(Network::id)
                .orElse("");
    }

    public Optional<Question> find(UUID id) {
        return rows.find(id);
    }

    /// Those of some providers, latest first.
    public List<Question> of(Collection<String> providers) {
        return rows.of(providers);
    }

    public List<Question.Entry> entries(UUID id) {
        return rows.entries(id);
    }

    /// Whether the person makes this move of it now.
    public boolean may(Question one, Move move, Person person) {
        return workflow.step(one.state(), move)
                .filter(step -> may(one, step, person))
                .isPresent();
    }

    private boolean may(Question one, Workflow.Step<State> step, Person person) {
        String network = network(one.provider());
        return person.on(directory.today())
                .anyMatch(grant -> step.by().contains("centre")
                        ? OF_CENTRE.contains(grant.role())
                                && grant.organisation().equals(one.provider())
                        : network.isEmpty()
                                ? grant.role() == Role.ANALYST
                                : OF_NETWORK.contains(grant.role())
                                        && grant.organisation().equals(network));
    }

    /// @throws Refused if it may not be made in this state, by this person, or without words
    @Transactional
    public void move(Person person, UUID id, Move move, String words) {
        Question one = rows.lock(id);
        Workflow.Step<State> step = workflow.step(one.state(), move)
                .orElseThrow(() -> new Refused("That cannot be done: the question stands at '"
                        + workflow.meaning(one.state()).title() + "'"));
        if (!may(one, step, person)) {
            throw new Refused(
                    step.by().contains("centre") ? "Only the centre answers" : "Only the centre's network does that");
        }
        boolean needsWords = switch (move) {
            case ANSWER, ASK_ON -> true;
            case CLOSE -> false;
        };
        if (needsWords && words.isBlank()) {
            throw new Refused("Say it in words");
        }
        boolean answered = rows.entries(id).stream()
                .anyMatch(entry -> entry.move().equals(Move.ANSWER.word())
                        && entry.account().equals(person.getName()));
        if (move == Move.CLOSE && answered) {
            throw new Refused("Somebody else closes what you answered");
        }
        rows.state(id, step.to(), clock.instant());
        rows.entry(id, clock.instant(), person, move, words.strip());
        log.append(person.getName(), Act.PLAN_QUESTION, id.toString(), move.word());
    }
}
