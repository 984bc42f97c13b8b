package isocentre.service.plans.synthetic;

import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Gathering;
import isocentre.service.plans.credentialing.Move;
import isocentre.service.plans.credentialing.Register;
import isocentre.service.plans.credentialing.Requirement;
import isocentre.service.plans.credentialing.TrialRequirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A few synthetic credentials of one centre, for a demonstration only: some hold, one waits, and a change of version
/// lies ahead.
@Component
public class DemoCredentials {
    private static final String PROVIDER = "RR8";
    private static final String REVIEWS = "RYJ";
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);

    private final Accounts accounts;
    private final Register register;
    private final Credentials credentials;
    private final Gathering gathering;
    private final TrialRequirements requirements;
    private final Directory directory;
    private final boolean demo;

    DemoCredentials(
            Accounts accounts,
            Register register,
            Credentials credentials,
            Gathering gathering,
            TrialRequirements requirements,
            Directory directory,
            @Value("${isocentre.demo}") boolean demo) {
        this.accounts = accounts;
        this.register = register;
        this.credentials = credentials;
        this.gathering = gathering;
        this.requirements = requirements;
        this.directory = directory;
        this.demo = demo;
    }

    /// Makes them, once, after the demonstration's accounts.
    public void make() throws IOException {
        if (!demo) {
            throw new IllegalStateException("only a demonstration has such credentials");
        }
        if (!register.of(PROVIDER).isEmpty()) {
            return;
        }
        Person asks = person("demo-planning@demo.example", "Demo planning physicist", PROVIDER);
        Person reviews = person("demo-reviewer@demo.example", "Demo reviewer elsewhere", REVIEWS);
        Equipment linac = enter(asks, Equipment.Kind.MACHINE, "LINAC 1", "Synthetic Linac", "2.7");
        Equipment planner = enter(asks, Equipment.Kind.SYSTEM, "Planning", "Synthetic Planner", "15.6");
        for (String id : List.of("facility-questionnaire", "process-document", "beam-output", "benchmark-planning")) {
            UUID one = sent(asks, id, linac, planner);
            credentials.move(reviews, one, Move.TAKE, "");
            credentials.move(reviews, one, Move.PASS, "");
        }
        sent(asks, "benchmark-outlining", linac, planner);
        register.change(asks, planner, "16.1", "", directory.today().plusDays(3));
    }

    private Person person(String email, String name, String provider) {
        Person person = accounts.find(email).orElseGet(() -> accounts.make(email, name, true));
        if (person.grants().isEmpty()) {
            accounts.give(AuditLog.SYSTEM, person, Role.PHYSICIST, provider, LONG_AGO, null);
        }
        return accounts.find(email).orElseThrow();
    }

    private Equipment enter(Person by, Equipment.Kind kind, String name, String product, String version) {
        return register.find(
                        register.enter(by, PROVIDER, new Register.Entered(kind, name, product, version, "", LONG_AGO)))
                .orElseThrow();
    }

    private UUID sent(Person by, String requirement, Equipment linac, Equipment planner) throws IOException {
        Requirement asked =
                requirements.requirement(requirement, directory.today()).orElseThrow();
        UUID id = credentials.request(
                by,
                PROVIDER,
                new Credentials.Request(
                        asked,
                        requirements.technique("vmat"),
                        Optional.of(linac),
                        Optional.of(planner),
                        "EXAMPLE-PROSTATE"));
        byte[] report = ("Synthetic evidence: " + asked.title()).getBytes(StandardCharsets.UTF_8);
        gathering.document(by, id, "Synthetic report", report.length, new ByteArrayInputStream(report));
        credentials.move(by, id, Move.SEND_EVIDENCE, "");
        return id;
    }
}
