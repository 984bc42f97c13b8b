package isocentre.service.learning;

import isocentre.radiotherapy.Month;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A question of a demonstration, with its baseline where the store has the figure. It goes the way that every question
/// goes.
@Component
public class DemoCycle {
    private static final int MONTHS = 24;

    private final Questions questions;
    private final Cycles cycles;
    private final Accounts accounts;
    private final Directory directory;
    private final boolean demo;

    DemoCycle(
            Questions questions,
            Cycles cycles,
            Accounts accounts,
            Directory directory,
            @Value("${isocentre.demo}") boolean demo) {
        this.questions = questions;
        this.cycles = cycles;
        this.accounts = accounts;
        this.directory = directory;
        this.demo = demo;
    }

    /// Once there are accounts, and no question yet.
    public void make() {
        Optional<Person> manager = accounts.find(Role.NETWORK_MANAGER.code() + "@demo.example");
        if (!demo || manager.isEmpty() || !cycles.seenBy(manager).isEmpty()) {
            return;
        }
        Person person = manager.get();
        String network =
                person.organisation(directory.today(), Role.NETWORK_MANAGER).orElseThrow();
        UUID id = questions.ask(
                person,
                new Question(
                        "Do our patients with breast cancer do as well with five fractions?",
                        "One week of treatment in place of three means fewer journeys. It should be given to all who do as"
                                + " well with it.",
                        "FRX-01",
                        network,
                        true,
                        Origin.nothing(),
                        "The priority lists and the trials register: the trial is done, how it is taken up is not known.",
                        List.of(
                                new Member("Synthetic Patient", "Patients' panel"),
                                new Member(person.name(), directory.name(network)))));
        try {
            cycles.freeze(person, id, Month.of(directory.today()).plus(-MONTHS));
        } catch (Refusal e) {
            // A store of waits alone has no such figure: the question waits for it.
        }
    }
}
