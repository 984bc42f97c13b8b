package isocentre.service.practice;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.organisations.Directory;
import isocentre.service.practice.Version.State;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the guidelines that were made here, and those that come with the program.
@Component
class GuidelineRows {
    private final JdbcClient database;
    private final Directory directory;

    GuidelineRows(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /// Those of the program first.
    List<Guideline> all() {
        return Stream.concat(shipped().stream(), made().stream()).toList();
    }

    private record Head(String kind, String owner, String site, String title, Optional<UUID> cycle) {}

    private List<Guideline> made() {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        Map<UUID, List<Version>> versions = new LinkedHashMap<>();
        database.sql("SELECT * FROM guideline ORDER BY made_at").query(row -> {
            heads.put(
                    row.getObject("id", UUID.class),
                    new Head(
                            row.getString("kind"),
                            row.getString("owner"),
                            row.getString("site"),
                            row.getString("title"),
                            Optional.ofNullable(row.getObject("cycle", UUID.class))));
        });
        database.sql("SELECT v.*, (SELECT min(n.in_force) FROM guideline_version n WHERE n.guideline = v.guideline"
                        + " AND n.number > v.number AND (n.state = 'agreed' OR n.withdrawn_on > n.in_force)) AS next"
                        + " FROM guideline_version v ORDER BY guideline, number")
                .query(row -> {
                    versions.computeIfAbsent(row.getObject("guideline", UUID.class), ignored -> new ArrayList<>())
                            .add(version(row));
                });
        return heads.entrySet().stream()
                .map(entry -> new Guideline(
                        entry.getKey().toString(),
                        Guideline.Kind.of(entry.getValue().kind()),
                        entry.getValue().owner(),
                        directory.name(entry.getValue().owner()),
                        entry.getValue().site(),
                        entry.getValue().title(),
                        entry.getValue().cycle(),
                        versions.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Version version(ResultSet row) throws SQLException {
        Date next = row.getDate("next");
        Date withdrawn = row.getDate("withdrawn_on");
        Optional<LocalDate> until = Stream.of(
                        Optional.ofNullable(next).map(Date::toLocalDate),
                        Optional.ofNullable(withdrawn).map(Date::toLocalDate))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(1));
        return new Version(
                row.getString("id"),
                row.getString("label"),
                State.of(row.getString("state")),
                row.getDate("in_force").toLocalDate(),
                until,
                row.getString("words"),
                row.getString("changes"),
                Strength.of(row.getString("strength")),
                "",
                Basis.SOURCED,
                row.getString("evidence"),
                row.getString("evidence_level"),
                row.getString("source"),
                Basis.of(row.getString("basis")),
                words(row.getString("regimens")),
                words(row.getString("constraints")),
                Optional.of(row.getString("indicator")).filter(id -> !id.isEmpty()),
                "");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static List<Guideline> shipped() {
        Map<String, List<Recommendation>> byId = new LinkedHashMap<>();
        Standards.load()
                .recommendations()
                .all()
                .forEach(one -> byId.computeIfAbsent(one.id(), ignored -> new ArrayList<>())
                        .add(one));
        return byId.values().stream().map(GuidelineRows::shipped).toList();
    }

    private static Guideline shipped(List<Recommendation> versions) {
        Recommendation last = versions.getLast();
        return new Guideline(
                last.id(),
                Guideline.Kind.RECOMMENDATION,
                Directory.ENGLAND,
                last.issuer(),
                last.site(),
                last.title(),
                Optional.empty(),
                versions.stream().map(GuidelineRows::shipped).toList());
    }

    private static Version shipped(Recommendation one) {
        return new Version(
                one.id() + " " + one.version(),
                one.version(),
                State.AGREED,
                Objects.requireNonNull(one.validity().from()),
                Optional.ofNullable(one.validity().to()),
                one.words(),
                "",
                one.strength(),
                one.published(),
                one.dateBasis(),
                one.evidence(),
                one.evidenceLevel(),
                one.source(),
                one.basis(),
                one.regimens(),
                List.of(),
                one.indicator(),
                one.note());
    }

    /// The guideline and the state of a version that was made here.
    record Place(UUID guideline, String owner, State state, LocalDate inForce, int number) {}

    Optional<Place> place(UUID version) {
        return database.sql("SELECT v.*, g.owner FROM guideline_version v JOIN guideline g ON g.id = v.guideline"
                        + " WHERE v.id = ?")
                .params(version)
                .query((row, ignored) -> new Place(
                        row.getObject("guideline", UUID.class),
                        row.getString("owner"),
                        State.of(row.getString("state")),
                        row.getDate("in_force").toLocalDate(),
                        row.getInt("number")))
                .optional();
    }

    List<Version.Step> steps(UUID version) {
        return database.sql("SELECT * FROM guideline_step WHERE version = ? ORDER BY number")
                .params(version)
                .query((row, ignored) -> new Version.Step(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("move"),
                        row.getString("words")))
                .list();
    }
}
