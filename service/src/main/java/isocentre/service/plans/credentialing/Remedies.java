package isocentre.service.plans.credentialing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is nearest to do where something is missing: what is on its way comes before what was shown once, and that
/// before what was never shown.
@Component
class Remedies {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final CredentialRows rows;

    Remedies(CredentialRows rows) {
        this.rows = rows;
    }

    /// @param all credentials for the requirement, on whatever they were shown
    Readiness.Missing of(
            Requirement requirement,
            List<Credential> all,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            LocalDate day) {
        if (requirement.binds(Requirement.Part.MACHINE) && machine.isEmpty()) {
            return missing(
                    requirement, "The register has no machine in use that day", "Enter the machine in the register.");
        }
        if (requirement.binds(Requirement.Part.SYSTEM) && system.isEmpty()) {
            return missing(
                    requirement,
                    "The register has no planning system in use that day",
                    "Enter the planning system in the register.");
        }
        Optional<Credential> onThis = all.stream()
                .filter(one -> one.state() != State.WITHDRAWN && Readiness.on(requirement, one, machine, system))
                .min(Comparator.comparingInt((Credential one) -> far(one.state()))
                        .thenComparing(Comparator.comparing(Credential::since).reversed()));
        return onThis.map(one -> of(requirement, one, all, day))
                .or(() -> all.stream()
                        .filter(one -> one.state() == State.LAPSED || one.holds(day))
                        .max(Comparator.comparing(Credential::since))
                        .map(one -> elsewhere(requirement, one)))
                .orElseGet(() -> missing(requirement, "Never shown", requirement.remedy()));
    }

    private static int far(State state) {
        return switch (state) {
            case UNDER_REVIEW -> 0;
            case EVIDENCE_RECEIVED -> 1;
            case RESUBMIT -> 2;
            case REQUESTED -> 3;
            case PASSED, PASSED_WITH_COMMENTS -> 4;
            case EXPIRED -> 5;
            case LAPSED, WITHDRAWN -> 6;
        };
    }

    private Readiness.Missing of(Requirement requirement, Credential one, List<Credential> all, LocalDate day) {
        return switch (one.state()) {
            case UNDER_REVIEW ->
                onItsWay(
                        requirement,
                        one,
                        "Under review by "
                                + one.reviewer().map(Credential.Reviewer::name).orElse("somebody"),
                        "Ask the reviewer when to expect the outcome.");
            case EVIDENCE_RECEIVED ->
                onItsWay(
                        requirement,
                        one,
                        "Waits for a reviewer of another centre",
                        "Ask a physicist of another centre to take it.");
            case RESUBMIT ->
                onItsWay(requirement, one, "The reviewer asks for more: " + said(one), "Add it and send it again.");
            case REQUESTED ->
                onItsWay(
                        requirement,
                        one,
                        one.renews()
                                .flatMap(id -> all.stream()
                                        .filter(other -> other.id().equals(id))
                                        .findFirst())
                                .map(before -> "Asked for again: " + said(before))
                                .orElse("Asked for; no evidence was sent yet"),
                        requirement.remedy());
            case PASSED, PASSED_WITH_COMMENTS ->
                missing(
                        requirement,
                        "Its last day comes before " + DAY.format(day) + ": "
                                + one.expires().map(DAY::format).orElse(""),
                        "Ask for it again now. " + requirement.remedy());
            case EXPIRED ->
                missing(
                        requirement,
                        "Expired after " + one.expires().map(DAY::format).orElse(""),
                        "Ask for it again. " + requirement.remedy());
            case LAPSED, WITHDRAWN ->
                missing(requirement, "Lapsed: " + said(one), "Ask for it again. " + requirement.remedy());
        };
    }

    private Readiness.Missing elsewhere(Requirement requirement, Credential one) {
        return missing(
                requirement,
                one.state() == State.LAPSED
                        ? "Lapsed: " + said(one)
                        : "Shown on another: "
                                + one.machine()
                                        .or(one::system)
                                        .map(Equipment::words)
                                        .orElse(""),
                requirement.remedy());
    }

    private String said(Credential one) {
        List<Credential.Entry> entries = rows.entries(one.id());
        return entries.isEmpty() ? "" : entries.getLast().words();
    }

    private static Readiness.Missing missing(Requirement requirement, String why, String remedy) {
        return new Readiness.Missing(requirement, why, remedy, Optional.empty());
    }

    private static Readiness.Missing onItsWay(Requirement requirement, Credential one, String why, String remedy) {
        return new Readiness.Missing(requirement, why, remedy, Optional.of(one));
    }
}
