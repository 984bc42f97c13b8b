package isocentre.service.governance.meetings;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.Line;
import isocentre.service.governance.Lines;
import isocentre.service.governance.Registers;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import java.sql.Date;
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

/// The meetings of all networks and of the Implementation Oversight Group. What is closed stays as it is.
@Component
public class Meetings {
    private static final String ALL = "SELECT * FROM meeting ";

    private final JdbcClient database;
    private final Registers registers;
    private final Agendas agendas;
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;

    Meetings(
            JdbcClient database, Registers registers, Agendas agendas, Directory directory, AuditLog log, Clock clock) {
        this.database = database;
        this.registers = registers;
        this.agendas = agendas;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Meeting> find(UUID id) {
        return database.sql(ALL + "WHERE id = ?")
                .params(id)
                .query(Meetings::meeting)
                .optional();
    }

    /// Those of a network, the latest first.
    ///
    /// @param network or [Meeting#IMPLEMENTATION]
    public List<Meeting> of(String network) {
        return database.sql(ALL + "WHERE network = ? ORDER BY day DESC, id")
                .params(network)
                .query(Meetings::meeting)
                .list();
    }

    public List<Meeting.Item> items(UUID meeting) {
        return database.sql("SELECT id, title, paper, plain FROM meeting_item WHERE meeting = ? ORDER BY entered_at")
                .params(meeting)
                .query((row, ignored) -> new Meeting.Item(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("paper"),
                        row.getString("plain")))
                .list();
    }

    public List<Meeting.Exhibit> exhibits(UUID meeting) {
        return database.sql("SELECT kind, words, address FROM meeting_exhibit WHERE meeting = ? ORDER BY entered_at")
                .params(meeting)
                .query((row, ignored) -> new Meeting.Exhibit(
                        Meeting.Exhibit.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("address")))
                .list();
    }

    /// Whether it is the next one of the oversight group: what is late waits for that, and not for those after it,
    /// nor for those of subgroups.
    public boolean next(Meeting meeting) {
        Lines lines = registers.lines();
        return oversees(lines, meeting)
                && of(meeting.network()).stream()
                        .filter(one -> one.closed().isEmpty() && oversees(lines, one))
                        .reduce((one, earlier) -> earlier)
                        .filter(one -> one.id().equals(meeting.id()))
                        .isPresent();
    }

    private static boolean oversees(Lines lines, Meeting meeting) {
        return meeting.body()
                .flatMap(body -> lines.find(Line.Group.class, body))
                .map(group -> group.kind() == Line.Group.Kind.OVERSIGHT_GROUP)
                .orElse(meeting.ofImplementationGroup());
    }

    /// Calls a meeting.
    ///
    /// @param network or [Meeting#IMPLEMENTATION]
    /// @param body the group; empty for the Implementation Oversight Group
    /// @return empty where the network has no such group on that day
    @Transactional
    public Optional<UUID> call(
            String network, Optional<UUID> body, LocalDate day, String place, int quorum, Person by) {
        boolean meets = body.map(group -> registers
                        .lines()
                        .find(Line.Group.class, group)
                        .filter(one -> one.network().equals(network) && one.holds(day))
                        .isPresent())
                .orElse(network.equals(Meeting.IMPLEMENTATION));
        if (!meets) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        database.sql("INSERT INTO meeting (id, network, body, day, place, quorum) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, network)
                .param(body.orElse(null))
                .params(Date.valueOf(day), place, quorum)
                .update();
        log.append(by.getName(), Act.MEETING, id.toString(), "called for " + day);
        return Optional.of(id);
    }

    /// Adds a paper.
    ///
    /// @param paper in full
    /// @param plain the same in plain English
    /// @return false if the meeting is closed already
    @Transactional
    public boolean add(UUID meeting, String title, String paper, String plain, Person by) {
        if (open(meeting).isEmpty()) {
            return false;
        }
        database.sql("INSERT INTO meeting_item (id, meeting, title, paper, plain, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), meeting, title, paper, plain, by.id(), Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.MEETING, meeting.toString(), "paper: " + title);
        return true;
    }

    /// Shows something at it (IOG-02).
    ///
    /// @return false if the meeting is closed already
    @Transactional
    public boolean show(UUID meeting, Meeting.Exhibit exhibit, Person by) {
        if (open(meeting).isEmpty()) {
            return false;
        }
        database.sql("INSERT INTO meeting_exhibit (id, meeting, kind, words, address, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), meeting, exhibit.kind().name(), exhibit.words(), exhibit.address())
                .params(by.id(), Timestamp.from(clock.instant()))
                .update();
        log.append(by.getName(), Act.MEETING, meeting.toString(), "shown: " + exhibit.words());
        return true;
    }

    /// Those with a place in it on its day.
    public List<Meeting.Place> places(Meeting meeting) {
        if (meeting.ofImplementationGroup()) {
            return registers.implementationGroup(meeting.day()).members().stream()
                    .map(member -> new Meeting.Place(
                            member.as() + ": " + member.name(), member.name(), member.as(), List.of()))
                    .toList();
        }
        List<Line.Declaration> declared = registers.lines().of(Line.Declaration.class, meeting.network()).stream()
                .filter(one -> one.kind() == Line.Declaration.Kind.INTEREST
                        && !one.since().isAfter(meeting.day()))
                .toList();
        return registers.lines().of(Line.Seat.class, meeting.network()).stream()
                .filter(seat -> meeting.body().filter(seat.body()::equals).isPresent() && seat.holds(meeting.day()))
                .map(seat -> new Meeting.Place(
                        seat.id().toString(),
                        seat.person(),
                        seat.office().name().toLowerCase(Locale.UK).replace('_', ' '),
                        declared.stream()
                                .filter(one -> one.seat().equals(seat.id()))
                                .map(Line.Declaration::words)
                                .toList()))
                .toList();
    }

    /// Closes a meeting with its minutes; its agenda stays as it then is.
    ///
    /// @param attending ids of places; others are ignored
    /// @param interests declared at the meeting
    /// @return false if it is closed already, or has not come yet
    @Transactional
    public boolean close(UUID id, List<String> attending, String interests, String minutes, Person by) {
        Optional<Meeting> found = open(id).filter(one -> !one.day().isAfter(directory.today()));
        if (found.isEmpty()) {
            return false;
        }
        Meeting meeting = found.get();
        List<Agenda.Line> agenda = agenda(meeting);
        List<Meeting.Place> there = places(meeting).stream()
                .filter(place -> attending.contains(place.id()))
                .toList();
        for (int i = 0; i < agenda.size(); i++) {
            Agenda.Line line = agenda.get(i);
            database.sql("INSERT INTO meeting_agenda (meeting, place, why, words, href) VALUES (?, ?, ?, ?, ?)")
                    .params(id, i, line.why(), line.words(), line.href())
                    .update();
        }
        there.forEach(place -> database.sql("INSERT INTO meeting_attendance (meeting, place, name) VALUES (?, ?, ?)")
                .params(id, place.id(), place.name())
                .update());
        database.sql("UPDATE meeting SET interests = ?, minutes = ?, attending = ?, closer = ?, closed_at = ?"
                        + " WHERE id = ?")
                .params(interests, minutes, there.size(), by.name(), Timestamp.from(clock.instant()), id)
                .update();
        log.append(by.getName(), Act.MEETING, id.toString(), "closed, " + there.size() + " attending");
        return true;
    }

    /// What comes on the agenda of an open meeting by itself.
    public List<Agenda.Line> agenda(Meeting meeting) {
        return next(meeting) ? agendas.of(meeting.network()) : List.of();
    }

    /// As it was when it was closed.
    public Meeting.Kept record(UUID id) {
        return new Meeting.Kept(
                database.sql("SELECT why, words, href FROM meeting_agenda WHERE meeting = ? ORDER BY place")
                        .params(id)
                        .query((row, ignored) ->
                                new Agenda.Line(row.getString("why"), row.getString("words"), row.getString("href")))
                        .list(),
                database.sql("SELECT name FROM meeting_attendance WHERE meeting = ? ORDER BY name")
                        .params(id)
                        .query((row, ignored) -> row.getString("name"))
                        .list());
    }

    private Optional<Meeting> open(UUID id) {
        database.sql("SELECT 1 FROM meeting WHERE id = ? FOR UPDATE")
                .params(id)
                .query(Integer.class)
                .optional();
        return find(id).filter(one -> one.closed().isEmpty());
    }

    private static Meeting meeting(ResultSet row, int ignored) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("network"),
                Optional.ofNullable(row.getObject("body", UUID.class)),
                row.getDate("day").toLocalDate(),
                row.getString("place"),
                row.getInt("quorum"),
                closed == null
                        ? Optional.empty()
                        : Optional.of(new Meeting.Closed(
                                row.getString("interests"),
                                row.getString("minutes"),
                                row.getInt("attending"),
                                row.getString("closer"),
                                closed.toInstant())));
    }
}
