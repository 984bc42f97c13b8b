package isocentre.service.priorities;

import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.horizon.Horizon;
import isocentre.service.priorities.horizon.News.Kind;
import isocentre.service.priorities.voting.Survey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A round of a demonstration whose survey is open, with synthetic words, and a piece of news.
@Component
public class DemoPriorities {
    private static final List<String> SENT = List.of(
            "Why am I still so tired a year later?",
            "Does exercise help while treatment goes on?",
            "Which cream is best for the skin?",
            "How can I know early that treatment is working?");

    private final Rounds rounds;
    private final Survey survey;
    private final Horizon horizon;
    private final Accounts accounts;
    private final boolean demo;

    DemoPriorities(
            Rounds rounds,
            Survey survey,
            Horizon horizon,
            Accounts accounts,
            @Value("${isocentre.demo}") boolean demo) {
        this.rounds = rounds;
        this.survey = survey;
        this.horizon = horizon;
        this.accounts = accounts;
        this.demo = demo;
    }

    /// Once there are accounts, and no round yet.
    public void make() {
        Optional<Person> analyst = account(Role.ANALYST);
        Optional<Person> commissioner = account(Role.COMMISSIONER);
        if (!demo
                || analyst.isEmpty()
                || commissioner.isEmpty()
                || !rounds.all().isEmpty()) {
            return;
        }
        UUID id = rounds.plan(
                analyst.get(),
                "Living well with and after radiotherapy",
                "What makes life with and after radiotherapy better, for adults and for those who care for them. Not: which"
                        + " drugs to give, and how machines are built.",
                "ENG",
                rounds.today().plusWeeks(6));
        for (Voice voice : Voice.values()) {
            rounds.member(analyst.get(), id, "Synthetic " + voice.word(), Optional.of(voice));
        }
        rounds.member(analyst.get(), id, "Synthetic facilitator", Optional.empty());
        rounds.move(commissioner.get(), id, Move.ASK, "");
        SENT.forEach(words -> survey.send(id, words, Optional.of(Voice.PATIENT)));
        UUID news = horizon.notice(
                analyst.get(),
                "Plans made anew each day (made up for this demonstration)",
                "A plan of treatment that is drawn again each morning, from the picture of that day.",
                "https://example.org/adaptive",
                Kind.TECHNOLOGY);
        horizon.assess(
                commissioner.get(), news, "Less dose to what lies around, and longer days at the machine.", "2029");
    }

    private Optional<Person> account(Role role) {
        return accounts.find(role.code() + "@demo.example");
    }
}
