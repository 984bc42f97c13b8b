package isocentre.service.priorities.horizon;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.horizon.News.Kind;
import isocentre.service.priorities.horizon.News.Move;
import isocentre.service.priorities.horizon.News.State;
import isocentre.service.priorities.horizon.News.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// News of technology and evidence.
@Component
public class Horizon {
    private static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 200;

    private final HorizonWorkflow workflow = new HorizonWorkflow();
    private final JdbcClient database;
    private final Questions questions;
    private final AuditLog log;
    private final Clock clock;

    Horizon(JdbcClient database, Questions questions, AuditLog log, Clock clock) {
        this.database = database;
        this.questions = questions;
        this.log = log;
        this.clock = clock;
    }

    public Optional<News> find(UUID id) {
        return database.sql("SELECT * FROM horizon_signal WHERE id = ?")
                .params(id)
                .query(Horizon::news)
                .optional();
    }

    /// The latest first.
    public List<News> all() {
        return database.sql("SELECT * FROM horizon_signal ORDER BY noticed_at DESC, id")
                .query(Horizon::news)
                .list();
    }

    /// What was done, the oldest first.
    public List<Step> steps(UUID id) {
        return database.sql("SELECT * FROM horizon_step WHERE signal = ? ORDER BY number")
                .params(id)
                .query((row, ignored) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }

    /// The moves that a person may make now.
    public List<Move> moves(Person person, News one) {
        boolean noticed = steps(one.id()).getFirst().actor().equals(person.getName());
        return workflow.moves(person.on(LocalDate.now(clock)).toList(), one.state(), noticed);
    }

    /// Keeps what somebody noticed.
    @Transactional
    public UUID notice(Person by, String title, String what, String source, Kind kind) {
        unless(!title.isBlank() && title.length() <= LONGEST_TITLE, "title", "Enter a title of up to 200 letters");
        unless(!what.isBlank() && what.length() <= LONGEST, "what", "Say in up to 2,000 letters what is new");
        unless(
                source.length() <= 500 && source.matches("https://[^\\s\"<>]+"),
                "source",
                "Enter the address where it was published, beginning with https://");
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO horizon_signal VALUES (?,?,?,?,?,?,'','',NULL,?)")
                .params(id, title, what, source, kind.word(), State.NOTICED.word(), Timestamp.from(clock.instant()))
                .update();
        step(id, by, "notice", "");
        return id;
    }

    /// Judges what it could change, and when.
    @Transactional
    public void assess(Person by, UUID id, String couldChange, String expected) {
        News one = moving(by, id, Move.ASSESS);
        unless(
                !couldChange.isBlank() && couldChange.length() <= LONGEST,
                "couldChange",
                "Say in up to 2,000 letters what it could change for patients");
        unless(
                !expected.isBlank() && expected.length() <= LONGEST_TITLE,
                "expected",
                "Say when it could reach patients, such as 2029, or not before a trial ends");
        database.sql("UPDATE horizon_signal SET could_change = ?, expected = ? WHERE id = ?")
                .params(couldChange, expected, id)
                .update();
        moved(one, by, Move.ASSESS, couldChange);
    }

    /// Links it to a question of a round.
    @Transactional
    public void link(Person by, UUID id, UUID question) {
        News one = moving(by, id, Move.LINK);
        unless(
                questions.gaps().stream().anyMatch(gap -> gap.id().equals(question)),
                "question",
                "Choose one of the published questions");
        database.sql("UPDATE horizon_signal SET question = ? WHERE id = ?")
                .params(question, id)
                .update();
        moved(one, by, Move.LINK, "");
    }

    /// Follows it no further.
    @Transactional
    public void drop(Person by, UUID id, String words) {
        News one = moving(by, id, Move.DROP);
        unless(!words.isBlank() && words.length() <= LONGEST, "words", "Say why it is not followed");
        moved(one, by, Move.DROP, words);
    }

    private News moving(Person by, UUID id, Move move) {
        database.sql("SELECT 1 FROM horizon_signal WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        News one = find(id).orElseThrow(() -> new Refusal("", "There is no such news"));
        unless(
                moves(by, one).contains(move),
                "",
                "Nothing was changed: it has moved on meanwhile, or this step is somebody else's");
        return one;
    }

    private void moved(News one, Person by, Move move, String words) {
        database.sql("UPDATE horizon_signal SET state = ? WHERE id = ?")
                .params(workflow.after(one.state(), move).orElseThrow().word(), one.id())
                .update();
        step(one.id(), by, move.word(), words);
    }

    private void step(UUID id, Person by, String move, String words) {
        database.sql("INSERT INTO horizon_step (signal, at, actor, name, move, words) VALUES (?,?,?,?,?,?)")
                .params(id, Timestamp.from(clock.instant()), by.getName(), by.name(), move, words)
                .update();
        log.append(by.getName(), Act.HORIZON, id.toString(), move);
    }

    private static News news(ResultSet row, int ignored) throws SQLException {
        return new News(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("what"),
                row.getString("source"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("could_change"),
                row.getString("expected"),
                Optional.ofNullable(row.getObject("question", UUID.class)),
                row.getTimestamp("noticed_at").toInstant());
    }
}
