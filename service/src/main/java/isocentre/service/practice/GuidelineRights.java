package isocentre.service.practice;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.Version.State;
import isocentre.service.practice.Version.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who may write and agree: those of the network, or of the nation, whose guideline it is; and whom it concerns.
@Component
public class GuidelineRights {
    private final GuidelineWorkflow workflow = GuidelineWorkflow.load();
    private final Directory directory;

    GuidelineRights(Directory directory) {
        this.directory = directory;
    }

    /// The owners for which a person writes: networks, or `ENG`.
    public List<String> owners(Person person) {
        return person.on(directory.today())
                .filter(grant -> grant.role() == Role.NETWORK_MANAGER || grant.role() == Role.ANALYST)
                .map(Grant::organisation)
                .distinct()
                .toList();
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, String owner, State state, List<Step> steps) {
        return Arrays.stream(Move.values())
                .filter(move -> workflow.after(state, move).isPresent())
                .filter(move -> grants(person, owner)
                        .anyMatch(grant -> workflow.by(state, move).contains(grant.role())))
                .filter(move -> !workflow.barred(state, move, person.id(), steps))
                .toList();
    }

    private Stream<Grant> grants(Person person, String owner) {
        return person.on(directory.today()).filter(grant -> grant.organisation().equals(owner));
    }

    /// In what capacity a person acts for an owner or a provider.
    public String office(Person person, String organisation) {
        Optional<Grant> grant = grants(person, organisation).findFirst();
        return grant.map(one -> one.role().title() + ", " + directory.name(one.organisation()))
                .orElse("");
    }

    /// ODS codes of the providers that an owner's guidelines concern on a day.
    public List<String> concerned(String owner, LocalDate day) {
        return directory.providersOn(day).stream()
                .map(Organisation::code)
                .filter(code -> owner.equals(Directory.ENGLAND)
                        || directory
                                .networkOf(code, day)
                                .filter(network -> network.id().equals(owner))
                                .isPresent())
                .map(OdsCode::code)
                .toList();
    }
}
