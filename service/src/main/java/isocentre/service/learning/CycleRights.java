package isocentre.service.learning;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.Step;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who may ask about a place, and who may move its cycles: its own people, those of its network, and national
/// analysts. Nobody judges their own work.
@Component
public class CycleRights {
    private final CycleWorkflow workflow = CycleWorkflow.load();
    private final Directory directory;

    CycleRights(Directory directory) {
        this.directory = directory;
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, Cycle cycle, List<Step> steps) {
        return Arrays.stream(Move.values())
                .filter(move -> workflow.after(cycle.state(), move).isPresent())
                .filter(move -> grants(person, cycle.place())
                        .anyMatch(grant -> workflow.by(cycle.state(), move).contains(grant.role())))
                .filter(move -> !ownWork(move, steps, person.getName()))
                .toList();
    }

    /// Nobody agrees on what they found themselves, or decides on a change that they agreed.
    static boolean ownWork(Move move, List<Step> steps, String person) {
        Optional<Move> judged = move.closes()
                ? Optional.of(Move.AGREE)
                : move == Move.AGREE ? Optional.of(Move.FIND) : Optional.empty();
        return judged.stream()
                .anyMatch(of -> steps.stream()
                        .anyMatch(step ->
                                step.move().equals(of.word()) && step.actor().equals(person)));
    }

    /// Whether a person may ask about a place.
    public boolean asks(Person person, String place) {
        return grants(person, place).findAny().isPresent();
    }

    /// Whether a person votes as a patient.
    boolean patient(Person person) {
        return person.has(Role.PATIENT_PARTNER, directory.today());
    }

    /// The grants that reach a place.
    private Stream<Grant> grants(Person person, String place) {
        return person.on(directory.today()).filter(grant -> reaches(grant, place));
    }

    private boolean reaches(Grant grant, String place) {
        return switch (grant.role()) {
            case DATA_MANAGER, CLINICAL_LEAD, PHYSICIST -> grant.organisation().equals(place);
            case NETWORK_MANAGER, NETWORK_CHAIR ->
                grant.organisation().equals(place) || grant.organisation().equals(network(place));
            case ANALYST, COMMISSIONER, PATIENT_PARTNER -> true;
            case ADMINISTRATOR, AUDITOR, HOSPITAL_SYSTEM, PLAN_SYSTEM, MONITOR -> false;
        };
    }

    private String network(String place) {
        return !directory.isProvider(place)
                ? ""
                : directory
                        .networkOf(new OdsCode(place), directory.today())
                        .map(network -> network.id())
                        .orElse("");
    }

    /// In what capacity a person acts.
    String office(Person person, String place) {
        Optional<Grant> grant = grants(person, place).findFirst();
        return grant.map(one -> one.role().title() + ", " + directory.name(one.organisation()))
                .orElse("");
    }
}
