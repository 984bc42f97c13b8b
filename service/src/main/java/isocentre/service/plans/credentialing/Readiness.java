package isocentre.service.plans.credentialing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whether a centre could open a trial on a day, and what is missing: the requirements of the trial's level, less what
/// the centre has shown already, for this trial or another (TRI-01).
@Component
public class Readiness {
    private final TrialRequirements requirements;
    private final Register register;
    private final Credentials credentials;
    private final Remedies remedies;

    Readiness(TrialRequirements requirements, Register register, Credentials credentials, Remedies remedies) {
        this.requirements = requirements;
        this.register = register;
        this.credentials = credentials;
        this.remedies = remedies;
    }

    /// The machine and planning system with which the fewest things are missing, and what is.
    ///
    /// @param machine empty where the register has none in use on the day; likewise the system
    public record Answer(
            String provider,
            Optional<Equipment> machine,
            Optional<Equipment> system,
            List<Proved> proved,
            List<Missing> missing) {
        public boolean couldOpen() {
            return missing.isEmpty();
        }
    }

    /// @param streamlined whether it was shown for another trial
    public record Proved(Requirement requirement, Credential by, boolean streamlined) {}

    /// @param why how it stands
    /// @param remedy the nearest thing to do
    /// @param open the credential that is on its way, if one is
    public record Missing(Requirement requirement, String why, String remedy, Optional<Credential> open) {}

    /// Asks of a day, such as one next week: changes of the register that lie ahead, and last days before it, count.
    public Answer of(Trial trial, String provider, LocalDate day) {
        List<Credential> all = credentials.of(provider);
        List<Equipment> inUse =
                register.of(provider).stream().filter(one -> one.inUse(day)).toList();
        List<Answer> answers = new ArrayList<>();
        for (Optional<Equipment> machine : choices(inUse, Equipment.Kind.MACHINE)) {
            for (Optional<Equipment> system : choices(inUse, Equipment.Kind.SYSTEM)) {
                answers.add(with(trial, provider, day, all, machine, system));
            }
        }
        // Where several miss as little, the first by name.
        return answers.stream()
                .min(Comparator.comparingInt(answer -> answer.missing().size()))
                .orElseThrow();
    }

    private static List<Optional<Equipment>> choices(List<Equipment> inUse, Equipment.Kind kind) {
        List<Optional<Equipment>> some = inUse.stream()
                .filter(one -> one.kind() == kind)
                .map(Optional::of)
                .toList();
        return some.isEmpty() ? List.of(Optional.empty()) : some;
    }

    private Answer with(
            Trial trial,
            String provider,
            LocalDate day,
            List<Credential> all,
            Optional<Equipment> machine,
            Optional<Equipment> system) {
        List<Proved> proved = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Requirement one : requirements.of(trial, day)) {
            Optional<Credential> by = of(one, trial.technique(), all)
                    .filter(credential -> credential.holds(day) && on(one, credential, machine, system))
                    .max(Comparator.comparing(credential -> credential.expires().orElse(LocalDate.MIN)));
            if (by.isPresent()) {
                proved.add(new Proved(one, by.get(), !by.get().trial().equals(trial.id())));
            } else {
                missing.add(remedies.of(one, of(one, trial.technique(), all).toList(), machine, system, day));
            }
        }
        return new Answer(provider, machine, system, List.copyOf(proved), List.copyOf(missing));
    }

    private Stream<Credential> of(Requirement requirement, Trial.Technique technique, List<Credential> all) {
        return all.stream()
                .filter(one -> one.requirement().equals(requirement.id()))
                .filter(one -> !requirement.binds(Requirement.Part.TECHNIQUE)
                        || requirements
                                .technique(one.technique())
                                .filter(shown -> shown.proves(technique))
                                .isPresent());
    }

    static boolean on(
            Requirement requirement, Credential one, Optional<Equipment> machine, Optional<Equipment> system) {
        return (!requirement.binds(Requirement.Part.MACHINE)
                        || machine.isPresent() && one.machine().equals(machine))
                && (!requirement.binds(Requirement.Part.SYSTEM)
                        || system.isPresent() && one.system().equals(system));
    }
}
