package isocentre.service.feedback;

import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who sees a signal, and who may move it: the staff of the provider explain, those of its network in that month
/// (outside any network, national analysts) take note and close. Nobody closes what they explained
/// themselves.
@Component
public class SignalRights {
    private final SignalWorkflow workflow = SignalWorkflow.load();
    private final Directory directory;
    private final NetworkSight sight;

    SignalRights(Directory directory, NetworkSight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    boolean sees(Person person, Signal signal) {
        return person.on(directory.today()).anyMatch(grant -> reaches(grant, signal));
    }

    /// Whether a grant reaches a signal.
    public boolean reaches(Grant grant, Signal signal) {
        return switch (grant.role().scope()) {
            case PROVIDER -> grant.organisation().equals(signal.provider().code());
            case NETWORK ->
                sight.sees(
                        grant.organisation(), signal.provider(), signal.period().last());
            case ENGLAND -> grant.role() == Role.ANALYST || grant.role() == Role.COMMISSIONER;
        };
    }

    List<Signal.Move> moves(Person person, Signal signal, List<Signal.Step> steps) {
        boolean explained = steps.stream()
                .anyMatch(
                        step -> step.move().filter(Signal.Move.EXPLAIN::equals).isPresent()
                                && step.actor().equals(person.getName()));
        return Arrays.stream(Signal.Move.values())
                .filter(move -> workflow.way(signal.state(), move)
                        .filter(way -> mover(person, signal, way).isPresent())
                        .isPresent())
                .filter(move -> move != Signal.Move.CLOSE || !explained)
                .toList();
    }

    private Optional<Grant> mover(Person person, Signal signal, SignalWorkflow.Way way) {
        return movers(person, signal)
                .filter(grant -> way.by().contains(grant.role()))
                .findFirst();
    }

    /// The grants by which a person has a part in a signal.
    private Stream<Grant> movers(Person person, Signal signal) {
        return person.on(directory.today())
                .filter(grant -> reaches(grant, signal))
                .filter(grant -> grant.role().scope() != Role.Scope.ENGLAND || outside(signal));
    }

    private boolean outside(Signal signal) {
        return directory
                .networkOf(signal.provider(), signal.period().last().lastDay())
                .isEmpty();
    }

    /// Whether the person is of those who own a state.
    ///
    /// @param owner `provider` or `network`
    boolean owns(Person person, Signal signal, String owner) {
        return movers(person, signal)
                .anyMatch(grant -> owner.equals("provider") == (grant.role().scope() == Role.Scope.PROVIDER));
    }

    /// In what capacity a person moves it.
    String office(Person person, Signal signal) {
        return movers(person, signal)
                .findFirst()
                .map(grant -> grant.role().title() + ", " + directory.name(grant.organisation()))
                .orElse("");
    }
}
