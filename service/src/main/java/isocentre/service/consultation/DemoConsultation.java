package isocentre.service.consultation;

import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.answering.Answers;
import isocentre.service.consultation.answering.Said;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// An open consultation of a demonstration, with synthetic answers. It goes the way that every consultation goes.
@Component
public class DemoConsultation {
    private static final List<Said> SAID = List.of(
            said("The bus takes two hours each way. I slept in the car park.", "A centre nearer to me", "Patients"),
            said("Give us times that we can choose. My boss lost patience with me.", "Times that suit me", "Patients"),
            said("Somebody to ask in the evening. The leaflet was for another treatment.", "", "Carers"),
            said(
                    "Machines that are down on Mondays cost us more than travel does.",
                    "Times that suit me",
                    "Clinicians"));

    private final Consultations consultations;
    private final Answers answers;
    private final Accounts accounts;
    private final boolean demo;

    DemoConsultation(
            Consultations consultations, Answers answers, Accounts accounts, @Value("${isocentre.demo}") boolean demo) {
        this.consultations = consultations;
        this.answers = answers;
        this.accounts = accounts;
        this.demo = demo;
    }

    private static Said said(String words, String choice, String audience) {
        return new Said(choice.isEmpty() ? Map.of(1, words) : Map.of(1, words, 2, choice), audience, "", "");
    }

    /// Once there are accounts, and no consultation yet.
    public void make() {
        Optional<Person> manager = account(Role.NETWORK_MANAGER);
        Optional<Person> chair = account(Role.NETWORK_CHAIR);
        if (!demo
                || manager.isEmpty()
                || chair.isEmpty()
                || !consultations.all().isEmpty()) {
            return;
        }
        LocalDate today = consultations.today();
        String network = manager.get().organisation(today, Role.NETWORK_MANAGER).orElseThrow();
        UUID id = consultations.plan(
                manager.get(),
                new Plan(
                        "Where and when should people have their radiotherapy?",
                        "Many people come to a centre on fifteen or more days. Some travel for hours. The network may move"
                                + " some treatment to other places and other times of the day.",
                        "Nothing is decided yet. What you say decides which of the plans are worked out, and you will read"
                                + " here what was done with it.",
                        List.of("Patients", "Carers", "Clinicians", "The public"),
                        List.of("Travel", "Opening hours"),
                        "Print this page and send it to the network’s office (a demonstration has none).",
                        network,
                        today,
                        today.plusWeeks(8)));
        consultations.ask(manager.get(), id, "What was, or would be, hard about coming to treatment?", List.of());
        consultations.ask(
                manager.get(),
                id,
                "What would help you most?",
                List.of("A centre nearer to me", "Times that suit me", "Fewer visits"));
        consultations.event(manager.get(), id, today.plusWeeks(2), "Open evening", "the town hall");
        consultations.document(manager.get(), id, "How figures are made", "/public/methods");
        consultations.move(chair.get(), id, Move.OPEN, "");
        SAID.forEach(said -> answers.receive(id, said));
    }

    private Optional<Person> account(Role role) {
        return accounts.find(role.code() + "@demo.example");
    }
}
