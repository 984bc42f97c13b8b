package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.plans.credentialing.Credential;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Equipment;
import isocentre.service.plans.credentialing.Requirement;
import isocentre.service.plans.credentialing.State;
import isocentre.service.plans.credentialing.Trial;
import isocentre.service.plans.credentialing.TrialRequirements;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Credentials as pages tell of them.
@Component
public class CredentialWords {
    /// How long before its last day a credential is called ending.
    private static final int MONTHS_BEFORE = 3;

    private final Credentials credentials;
    private final TrialRequirements requirements;
    private final Directory directory;

    CredentialWords(Credentials credentials, TrialRequirements requirements, Directory directory) {
        this.credentials = credentials;
        this.requirements = requirements;
        this.directory = directory;
    }

    /// A credential in a list.
    ///
    /// @param names technique, machine and planning system
    public record Row(
            String id,
            String title,
            String centre,
            String names,
            String state,
            String colour,
            String until,
            boolean ending,
            String trial) {}

    Row row(Credential one) {
        return new Row(
                one.id().toString(),
                title(one),
                directory.name(one.provider()),
                names(one),
                credentials.workflow().meaning(one.state()).title(),
                colour(one.state()),
                one.state().passed() ? one.expires().map(Words::day).orElse("") : "",
                ending(one),
                trial(one.trial()));
    }

    String title(Credential one) {
        return requirements
                .requirement(one.requirement(), directory.today())
                .map(Requirement::title)
                .orElse(one.requirement());
    }

    String names(Credential one) {
        String all = Stream.of(
                        requirements.technique(one.technique()).map(Trial.Technique::title),
                        one.machine().map(Equipment::words),
                        one.system().map(Equipment::words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "The whole centre" : all;
    }

    String trial(String id) {
        return requirements.trial(id).map(Trial::title).orElse("");
    }

    String reviewer(Credential one) {
        return one.reviewer()
                .map(who -> who.name() + ", " + directory.name(who.provider()))
                .orElse("");
    }

    /// Whether its last day is near.
    boolean ending(Credential one) {
        return one.holds(directory.today()) && !one.holds(directory.today().plusMonths(MONTHS_BEFORE));
    }

    static String colour(State state) {
        return switch (state) {
            case PASSED, PASSED_WITH_COMMENTS -> "nhsuk-tag--green";
            case REQUESTED, RESUBMIT -> "nhsuk-tag--yellow";
            case EVIDENCE_RECEIVED, UNDER_REVIEW -> "nhsuk-tag--blue";
            case EXPIRED, LAPSED -> "nhsuk-tag--red";
            case WITHDRAWN -> "nhsuk-tag--grey";
        };
    }
}
