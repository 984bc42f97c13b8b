package isocentre.service.plans.credentialing;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Reader;
import isocentre.service.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Credentials: asked for, shown by evidence, reviewed by another centre. Nobody approves their own centre's.
@Component
public class Credentials {
    private static final String REVIEWER = "reviewer";
    private static final String SERVICE = "service";

    private final CredentialRows rows;
    private final TrialRequirements requirements;
    private final AuditLog log;
    private final Clock clock;
    private final Workflow<State, Move> workflow =
            Workflow.of("credential", State.class, State::word, Move.class, Move::word);

    Credentials(CredentialRows rows, TrialRequirements requirements, AuditLog log, Clock clock) {
        this.rows = rows;
        this.requirements = requirements;
        this.log = log;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param technique empty where the requirement binds none; likewise machine and system
    public record Request(
            Requirement requirement,
            Optional<Trial.Technique> technique,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            String trial) {}

    /// What was asked was refused, in words.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        Refused(String words) {
            this("requirement", words);
        }

        Refused(String field, String words) {
            super(words);
            this.field = field;
        }

        /// What of the request is wrong.
        public String field() {
            return field;
        }
    }

    public Workflow<State, Move> workflow() {
        return workflow;
    }

    /// Asks for a credential. It names exactly what the requirement binds.
    ///
    /// @throws Refused if something that it must name is missing or not in use, or the same is under way
    @Transactional
    public UUID request(Person person, String provider, Request request) {
        Requirement requirement = request.requirement();
        Optional<Equipment> machine =
                named(requirement, Requirement.Part.MACHINE, request.machine(), "machine", provider);
        Optional<Equipment> system = named(requirement, Requirement.Part.SYSTEM, request.system(), "system", provider);
        if (requirement.binds(Requirement.Part.TECHNIQUE) && request.technique().isEmpty()) {
            throw new Refused("technique", "Choose the technique: it is shown for one");
        }
        String technique = requirement.binds(Requirement.Part.TECHNIQUE)
                ? request.technique().map(Trial.Technique::id).orElse("")
                : "";
        if (underWay(provider, requirement.id(), technique, machine, system)) {
            throw new Refused("The same is under way already: see the passport");
        }
        Credential made = asked(
                provider,
                requirement.id(),
                technique,
                machine,
                system,
                request.trial(),
                person.getName(),
                person.name(),
                Optional.empty());
        log.append(person.getName(), Act.CREDENTIAL, made.id().toString(), "asked for by " + provider);
        return made.id();
    }

    private boolean underWay(
            String provider,
            String requirement,
            String technique,
            Optional<Equipment> machine,
            Optional<Equipment> system) {
        return rows.of(provider).stream()
                .anyMatch(one -> one.state().underWay()
                        && one.requirement().equals(requirement)
                        && one.technique().equals(technique)
                        && one.machine().equals(machine)
                        && one.system().equals(system));
    }

    private Optional<Equipment> named(
            Requirement requirement, Requirement.Part part, Optional<Equipment> given, String field, String provider) {
        if (!requirement.binds(part)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return Optional.of(given.filter(one -> one.provider().equals(provider))
                .filter(one -> one.inUse(today))
                .orElseThrow(() -> new Refused(
                        field,
                        "Choose the " + (field.equals("system") ? "planning system" : field)
                                + ": it is shown on one that is in use")));
    }

    private Credential asked(
            String provider,
            String requirement,
            String technique,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            String trial,
            String by,
            String name,
            Optional<UUID> renews) {
        Instant now = clock.instant();
        Credential made = new Credential(
                UUID.randomUUID(),
                provider,
                requirement,
                technique,
                machine,
                system,
                trial,
                by,
                name,
                now,
                renews,
                Optional.empty(),
                State.REQUESTED,
                now,
                Optional.empty());
        rows.insert(made);
        return made;
    }

    public Optional<Credential> find(UUID id) {
        return rows.find(id);
    }

    /// All of a provider, latest first.
    public List<Credential> of(String provider) {
        return rows.of(provider);
    }

    /// What people of a provider can review or are reviewing, for other centres.
    public List<Credential> toReview(String provider) {
        return rows.toReview(provider);
    }

    public List<Credential.Evidence> evidence(UUID id) {
        return rows.evidence(id);
    }

    public List<Credential.Entry> entries(UUID id) {
        return rows.entries(id);
    }

    /// Adds a piece of evidence.
    ///
    /// @throws Refused unless the centre's own staff add it while it is theirs to add
    @Transactional
    public void add(Person person, UUID id, Credential.Kind kind, String title, String words, String sha256) {
        Credential one = rows.lock(id);
        if (!ofCentre(one, person)
                || workflow.step(one.state(), Move.SEND_EVIDENCE).isEmpty()) {
            throw new Refused("Evidence is added by the centre, before it is sent");
        }
        rows.evidence(id, kind, title, words, sha256, person.name(), clock.instant());
        log.append(person.getName(), Act.CREDENTIAL, id.toString(), "added evidence " + sha256);
    }

    /// Whether the person could review it: no role at the centre, and not who asked.
    public boolean canReview(Credential one, Person person) {
        LocalDate today = LocalDate.now(clock);
        return person.on(today).noneMatch(grant -> grant.organisation().equals(one.provider()))
                && !one.requestedBy().equals(person.getName())
                && person.organisation(today, Role.PHYSICIST, Role.CLINICAL_LEAD)
                        .isPresent();
    }

    public static boolean isReviewer(Credential one, Person person) {
        return one.reviewer().filter(who -> who.id().equals(person.id())).isPresent();
    }

    /// Whether the person makes this move of it now.
    public boolean may(Credential one, Move move, Person person) {
        return workflow.step(one.state(), move)
                .filter(step -> refusal(one, move, step, person).isEmpty())
                .isPresent();
    }

    /// A move by a person.
    ///
    /// @throws Refused if it may not be made in this state, by this person, without words or without evidence
    @Transactional
    public void move(Person person, UUID id, Move move, String words) {
        Credential one = rows.lock(id);
        Workflow.Step<State> step = step(one, move);
        refusal(one, move, step, person).ifPresent(why -> {
            throw new Refused(why);
        });
        if (move.needsWords() && words.isBlank()) {
            throw new Refused("Say what, or why");
        }
        switch (move) {
            case SEND_EVIDENCE -> expectNewEvidence(one);
            case TAKE ->
                rows.reviewer(
                        id,
                        person.organisation(LocalDate.now(clock), Role.PHYSICIST, Role.CLINICAL_LEAD)
                                .map(at -> new Credential.Reviewer(person.id(), person.name(), at)));
            case GIVE_BACK -> rows.reviewer(id, Optional.empty());
            case PASS, PASS_WITH_COMMENTS -> rows.expires(id, lastDay(one));
            case RESUBMIT, WITHDRAW, EXPIRE, LAPSE -> {}
        }
        done(one, move, step, person.getName(), person.name(), words.strip());
    }

    private LocalDate lastDay(Credential one) {
        LocalDate today = LocalDate.now(clock);
        int months = requirements
                .requirement(one.requirement(), today)
                .map(Requirement::months)
                .orElseThrow(() -> new Refused("This is no longer asked of anybody"));
        return today.plusMonths(months).minusDays(1);
    }

    private void expectNewEvidence(Credential one) {
        boolean news = rows.evidence(one.id()).stream()
                .anyMatch(piece -> one.state() == State.REQUESTED || piece.at().isAfter(one.since()));
        if (!news) {
            throw new Refused(
                    one.state() == State.REQUESTED
                            ? "Add a piece of evidence first"
                            : "Add what the reviewer asks for first");
        }
    }

    /// A move by the service itself; nothing where the table has none.
    ///
    /// @return the credential as it was
    @Transactional
    Optional<Credential> moveByItself(UUID id, Move move, String words) {
        Credential one = rows.lock(id);
        return workflow.step(one.state(), move)
                .filter(step -> step.by().contains(SERVICE))
                .map(step -> {
                    done(one, move, step, AuditLog.SYSTEM, "Isocentre", words);
                    return one;
                });
    }

    /// Asks again for what lapsed, with what took over, unless somebody has.
    @Transactional
    void askAgain(Credential lapsed, Optional<Equipment> machine, Optional<Equipment> system) {
        if (underWay(lapsed.provider(), lapsed.requirement(), lapsed.technique(), machine, system)) {
            return;
        }
        Credential again = asked(
                lapsed.provider(),
                lapsed.requirement(),
                lapsed.technique(),
                machine,
                system,
                lapsed.trial(),
                AuditLog.SYSTEM,
                "Isocentre",
                Optional.of(lapsed.id()));
        log.append(AuditLog.SYSTEM, Act.CREDENTIAL, again.id().toString(), "asked for again after a change");
    }

    private boolean ofCentre(Credential one, Person person) {
        return Reader.of(person, LocalDate.now(clock)).providers().contains(one.provider());
    }

    private Workflow.Step<State> step(Credential one, Move move) {
        return workflow.step(one.state(), move)
                .orElseThrow(() -> new Refused("That cannot be done: it stands at '"
                        + workflow.meaning(one.state()).title() + "'"));
    }

    private Optional<String> refusal(Credential one, Move move, Workflow.Step<State> step, Person person) {
        if (step.by().contains(SERVICE)) {
            return Optional.of("That happens by itself");
        }
        if (!step.by().contains(REVIEWER)) {
            return ofCentre(one, person) ? Optional.empty() : Optional.of("Only the centre does that");
        }
        if (!canReview(one, person)) {
            return Optional.of("Nobody reviews what they asked for, or their own centre's");
        }
        return move == Move.TAKE || isReviewer(one, person)
                ? Optional.empty()
                : Optional.of("Only the reviewer does that");
    }

    private void done(Credential one, Move move, Workflow.Step<State> step, String actor, String author, String words) {
        rows.state(one.id(), step.to(), clock.instant());
        rows.entry(one.id(), clock.instant(), author, move, words);
        log.append(actor, Act.CREDENTIAL, one.id().toString(), move.word());
    }
}
