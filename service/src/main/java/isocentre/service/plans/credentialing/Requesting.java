package isocentre.service.plans.credentialing;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How a credential begins: somebody asks for it, or the service does after a change. Its callers have begun a
/// transaction.
@Component
class Requesting {
    private final CredentialRows rows;
    private final AuditLog log;
    private final Clock clock;

    Requesting(CredentialRows rows, AuditLog log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /// @throws Credentials.Refused if something that it must name is missing or not in use, or the same is under way
    UUID request(Person person, String provider, Credentials.Request request) {
        Requirement requirement = request.requirement();
        Optional<Equipment> machine =
                named(requirement, Requirement.Part.MACHINE, request.machine(), "machine", provider);
        Optional<Equipment> system = named(requirement, Requirement.Part.SYSTEM, request.system(), "system", provider);
        if (requirement.binds(Requirement.Part.TECHNIQUE) && request.technique().isEmpty()) {
            throw new Credentials.Refused("technique", "Choose the technique: it is shown for one");
        }
        String technique = requirement.binds(Requirement.Part.TECHNIQUE)
                ? request.technique().map(Trial.Technique::id).orElse("")
                : "";
        if (underWay(provider, requirement.id(), technique, machine, system)) {
            throw new Credentials.Refused("The same is under way already: see the passport");
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
                .orElseThrow(() -> new Credentials.Refused(
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

    /// Asks again for what lapsed, with what took over, unless somebody has.
    void again(Credential lapsed, Optional<Equipment> machine, Optional<Equipment> system) {
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
}
