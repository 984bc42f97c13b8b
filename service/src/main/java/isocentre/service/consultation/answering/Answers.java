package isocentre.service.consultation.answering;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Question;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was said to consultations.
@Component
public class Answers {
    private static final int LONGEST = 5000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final Consultations consultations;
    private final AuditLog log;

    Answers(JdbcClient database, Consultations consultations, AuditLog log) {
        this.database = database;
        this.consultations = consultations;
        this.log = log;
    }

    /// Keeps what somebody sent, if the consultation takes answers now.
    ///
    /// @return its reference
    /// @throws Refusal naming the field that is to be mended
    @Transactional
    public UUID receive(UUID id, Said said) {
        Consultation one = found(id);
        check(one, said);
        return keep(one, said, consultations.today(), null);
    }

    /// What is wrong with what somebody would send.
    ///
    /// @throws Refusal naming the field that is to be mended
    public void check(Consultation one, Said said) {
        unless(consultations.takesAnswers(one), "", "This consultation takes no answers now");
        checkWords(one, said);
    }

    /// Keeps what came on paper: until coding begins, if it came by the last day.
    ///
    /// @throws Refusal naming the field that is to be mended
    @Transactional
    public UUID enter(Person by, UUID id, Said said, LocalDate receivedOn) {
        Consultation one = found(id);
        unless(consultations.leads(by, one.place()), "", "Only those who lead this consultation enter answers");
        unless(
                one.state() == State.OPEN || one.state() == State.CLOSED,
                "",
                "Answers on paper are entered from the first day until coding begins");
        unless(
                !receivedOn.isBefore(one.opens())
                        && !receivedOn.isAfter(one.closes())
                        && !receivedOn.isAfter(consultations.today()),
                "received",
                "Enter a day from the first to the last day of the consultation that is not in the future");
        checkWords(one, said);
        UUID response = keep(one, said, receivedOn, by.getName());
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "entered an answer from paper");
        return response;
    }

    private Consultation found(UUID id) {
        return consultations.find(id).orElseThrow(() -> new Refusal("", "There is no such consultation"));
    }

    private void checkWords(Consultation one, Said said) {
        List<Question> questions = consultations.questions(one.id());
        for (Question question : questions) {
            String field = "q" + question.number();
            String words = said.answers().getOrDefault(question.number(), "");
            unless(words.length() <= LONGEST, field, "Write up to 5,000 letters: this has " + words.length());
            unless(
                    words.isEmpty()
                            || question.inOwnWords()
                            || question.choices().contains(words),
                    field,
                    "Choose one of the answers");
            PersonalDetails.in(words).ifPresent(found -> {
                throw new Refusal(
                        field,
                        "There seems to be " + found + " in this answer. Take it out: answers should not say who"
                                + " somebody is");
            });
        }
        unless(
                questions.stream().anyMatch(question -> said.answers().containsKey(question.number())),
                questions.isEmpty() ? "" : "q" + questions.getFirst().number(),
                "Answer one question at least");
        unless(
                said.audience().isEmpty() || one.audience().contains(said.audience()),
                "audience",
                "Choose one of the groups, or leave it");
        unless(said.name().length() <= LONGEST_NAME, "name", "Enter a name of up to 200 letters, or leave it");
        unless(
                said.email().isEmpty()
                        || said.email().length() <= LONGEST_NAME
                                && said.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                "email",
                "Enter an e-mail address such as name@example.org, or leave it");
    }

    private UUID keep(Consultation one, Said said, LocalDate receivedOn, @Nullable String paperBy) {
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO consultation_response VALUES (?,?,?,?,?)")
                .params(id, one.id(), receivedOn)
                .param(paperBy)
                .param(said.audience())
                .update();
        said.answers()
                .forEach((question, words) -> database.sql("INSERT INTO consultation_answer VALUES (?,?,?)")
                        .params(id, question, words)
                        .update());
        if (!said.name().isEmpty() || !said.email().isEmpty()) {
            database.sql("INSERT INTO consultation_contact VALUES (?,?,?)")
                    .params(id, said.name(), said.email())
                    .update();
        }
        return id;
    }

    /// In an order that tells nothing of who answered when.
    public List<Response> responses(UUID id) {
        Map<UUID, Map<Integer, String>> answers = new HashMap<>();
        database.sql("SELECT answer.* FROM consultation_answer answer JOIN consultation_response ON id = response"
                        + " WHERE consultation = ?")
                .params(id)
                .query((RowCallbackHandler)
                        row -> answers.computeIfAbsent(row.getObject("response", UUID.class), any -> new HashMap<>())
                                .put(row.getInt("question"), row.getString("words")));
        return database.sql("SELECT * FROM consultation_response WHERE consultation = ? ORDER BY id")
                .params(id)
                .query((row, ignored) -> new Response(
                        row.getObject("id", UUID.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("paper_by") != null,
                        row.getString("audience"),
                        answers.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }
}
