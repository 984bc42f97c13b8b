package isocentre.service.plans.store;

import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.service.plans.archive.ObjectName;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the index.
@Component
class Index {
    /// What a reader may see: what their providers hold, and what was shared with them and names nobody.
    private static final String VISIBLE =
            "(EXISTS (SELECT 1 FROM plan_held h WHERE h.uid = o.uid AND h.provider IN (:providers))"
                    + " OR o.deidentified AND EXISTS (SELECT 1 FROM plan_share s JOIN plan_held h ON h.provider = s.owner"
                    + " WHERE s.study = o.study AND h.uid = o.uid AND s.reader IN (:providers) AND s.ended_at IS NULL"
                    + " AND s.ends_on >= :day))";

    private final JdbcClient database;

    Index(JdbcClient database) {
        this.database = database;
    }

    /// False if the UID is known already; waits for whoever is just storing it.
    boolean insert(StoredObject object, String patient) {
        return database.sql("INSERT INTO plan_object VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (uid) DO NOTHING")
                        .params(
                                object.name().instance().value(),
                                object.name().study().value(),
                                object.name().series().value(),
                                object.sopClass(),
                                object.kind().name(),
                                object.modality(),
                                object.description(),
                                object.sha256(),
                                object.bytes())
                        .param(object.studied().map(Date::valueOf).orElse(null))
                        .params(patient, object.deidentified(), Timestamp.from(object.received()))
                        .update()
                == 1;
    }

    /// Something of the study came: its plans are to be measured, once nothing more comes.
    void toMeasure(Uid study, java.time.Instant now) {
        database.sql(
                        "INSERT INTO plan_to_measure VALUES (?, ?) ON CONFLICT (study) DO UPDATE SET since = excluded.since")
                .params(study.value(), Timestamp.from(now))
                .update();
    }

    void remove(Uid uid) {
        database.sql("DELETE FROM plan_object WHERE uid = ?")
                .params(uid.value())
                .update();
    }

    void fact(PlanFact fact) {
        database.sql("INSERT INTO plan_fact VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(fact.uid().value(), fact.label(), fact.course())
                .param(fact.made().map(Date::valueOf).orElse(null))
                .params(
                        fact.intent(),
                        fact.approval(),
                        fact.machine(),
                        fact.manufacturer(),
                        fact.system(),
                        fact.version(),
                        fact.technique().name())
                .param(fact.prescribed().isPresent() ? fact.prescribed().getAsDouble() : null)
                .param(fact.fractions().isPresent() ? fact.fractions().getAsInt() : null)
                .update();
    }

    /// Any object, whoever may see it.
    Optional<StoredObject> find(Uid uid) {
        return database.sql("SELECT o.* FROM plan_object o WHERE uid = ?")
                .params(uid.value())
                .query(Index::object)
                .optional();
    }

    List<StoredObject> visible(Reader reader, Uid study) {
        if (reader.providers().isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT o.* FROM plan_object o WHERE o.study = :study AND " + VISIBLE
                        + " ORDER BY o.series, o.uid")
                .param("study", study.value())
                .param("providers", reader.providers())
                .param("day", Date.valueOf(reader.day()))
                .query(Index::object)
                .list();
    }

    /// All that a reader may see, of which a condition holds.
    ///
    /// @param condition SQL over `o` with named parameters; never made of a user's text
    List<StoredObject> visible(Reader reader, String condition, java.util.Map<String, Object> parameters) {
        if (reader.providers().isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT o.* FROM plan_object o WHERE " + VISIBLE + " AND " + condition
                        + " ORDER BY o.received_at DESC, o.study, o.series, o.uid")
                .params(parameters)
                .param("providers", reader.providers())
                .param("day", Date.valueOf(reader.day()))
                .query(Index::object)
                .list();
    }

    Optional<PlanFact> factOf(Uid plan) {
        return database.sql("SELECT * FROM plan_fact WHERE uid = ?")
                .params(plan.value())
                .query(Index::fact)
                .optional();
    }

    List<String> holders(Uid uid) {
        return database.sql("SELECT provider FROM plan_held WHERE uid = ? ORDER BY received_at")
                .params(uid.value())
                .query((row, ignored) -> row.getString("provider"))
                .list();
    }

    private static StoredObject object(ResultSet row, int ignored) throws SQLException {
        return new StoredObject(
                new ObjectName(
                        new Uid(row.getString("study")),
                        new Uid(row.getString("series")),
                        new Uid(row.getString("uid"))),
                row.getString("sop_class"),
                SopClass.valueOf(row.getString("kind")),
                row.getString("modality"),
                row.getString("description"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getDate("studied")).map(Date::toLocalDate),
                row.getBoolean("deidentified"),
                row.getTimestamp("received_at").toInstant());
    }

    private static PlanFact fact(ResultSet row, int ignored) throws SQLException {
        double prescribed = row.getDouble("prescribed");
        OptionalDouble dose = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(prescribed);
        int count = row.getInt("fractions");
        OptionalInt fractions = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
        return new PlanFact(
                new Uid(row.getString("uid")),
                row.getString("label"),
                row.getString("course"),
                Optional.ofNullable(row.getDate("made")).map(Date::toLocalDate),
                row.getString("intent"),
                row.getString("approval"),
                row.getString("machine"),
                row.getString("manufacturer"),
                row.getString("system"),
                row.getString("version"),
                Technique.named(row.getString("technique")).orElse(Technique.NOT_STATED),
                dose,
                fractions);
    }
}
