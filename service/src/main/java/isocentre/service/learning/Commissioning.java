package isocentre.service.learning;

import isocentre.service.learning.Commissioned.Kind;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions of commissioning and tariff, each tied to the measurement of a cycle that it rests on (L12). A decision is
/// never changed: a later one stands beside it.
@Component
public class Commissioning {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final JdbcClient database;
    private final CycleSteps steps;
    private final Clock clock;

    Commissioning(JdbcClient database, CycleSteps steps, Clock clock) {
        this.database = database;
        this.steps = steps;
        this.clock = clock;
    }

    /// Of one cycle, the earliest first.
    public List<Commissioned> of(UUID cycle) {
        return database.sql("SELECT * FROM cycle_commissioning WHERE cycle = ? ORDER BY number")
                .params(cycle)
                .query((row, ignored) -> read(row))
                .list();
    }

    /// Of all cycles, the latest first.
    public List<Commissioned> all() {
        return database.sql("SELECT * FROM cycle_commissioning ORDER BY number DESC")
                .query((row, ignored) -> read(row))
                .list();
    }

    /// Whether a person decides for commissioning.
    public boolean decides(Person person) {
        return person.has(Role.COMMISSIONER, LocalDate.ofInstant(clock.instant(), ENGLAND));
    }

    /// Writes a decision down. It rests on the latest measurement of the cycle.
    ///
    /// @param advice what the Clinical Reference Group advised, or why it was not asked
    @Transactional
    public void decide(Person by, UUID id, Kind kind, String what, String why, String advice, LocalDate from) {
        Cycle cycle = steps.found(id);
        Refusal.unless(decides(by), "", "Commissioners write down what commissioning decided");
        long effect = database.sql("SELECT number FROM cycle_effect WHERE cycle = ? ORDER BY number DESC LIMIT 1")
                .params(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("", "The effect is not measured yet: there is no result to decide on"));
        Refusal.unless(!what.isBlank(), "what", "Say what was decided");
        Refusal.unless(!why.isBlank(), "why", "Say why, from what the cycle showed");
        Refusal.unless(
                !advice.isBlank(),
                "advice",
                "Say what the Clinical Reference Group advised, or why it was not asked (LHS-M4)");
        database.sql(
                        "INSERT INTO cycle_commissioning (cycle, kind, what, why, advice, from_day, effect, name, actor, at)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?)")
                .params(cycle.id(), kind.word(), what, why, advice, Date.valueOf(from), effect)
                .params(by.name(), by.getName(), Timestamp.from(clock.instant()))
                .update();
        steps.entry(id, by, "commissioning: " + kind.word());
    }

    private static Commissioned read(ResultSet row) throws SQLException {
        return new Commissioned(
                row.getObject("cycle", UUID.class),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("what"),
                row.getString("why"),
                row.getString("advice"),
                row.getDate("from_day").toLocalDate(),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
