package isocentre.service.practice;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notices of what is new, to four posts of every department that it concerns (NOG-09). Each is acknowledged by who
/// holds the post, and by nobody else.
@Component
public class Notices {
    private final JdbcClient database;
    private final GuidelineRights rights;
    private final Guidelines guidelines;
    private final Posts posts;
    private final Directory directory;
    private final AuditLog log;

    Notices(
            JdbcClient database,
            GuidelineRights rights,
            Guidelines guidelines,
            Posts posts,
            Directory directory,
            AuditLog log) {
        this.database = database;
        this.rights = rights;
        this.guidelines = guidelines;
        this.posts = posts;
        this.directory = directory;
        this.log = log;
    }

    /// In the transaction in which the version is agreed to: none is issued of which nobody is told.
    @EventListener
    void on(RecommendationIssued issued) {
        String owner =
                guidelines.find(issued.guideline().toString()).orElseThrow().owner();
        LocalDate today = directory.today();
        for (String provider : rights.concerned(owner, today)) {
            for (Post post : Post.values()) {
                database.sql("INSERT INTO practice_notice (id, version, provider, post, sent) VALUES (?,?,?,?,?)")
                        .params(UUID.randomUUID(), issued.version(), provider, post.name(), Date.valueOf(today))
                        .update();
            }
        }
    }

    public Optional<Notice> find(UUID id) {
        return database.sql("SELECT * FROM practice_notice WHERE id = ?")
                .params(id)
                .query(Notices::notice)
                .optional();
    }

    /// Those of a department, the open ones first, then the latest.
    public List<Notice> to(String provider) {
        return database.sql("SELECT * FROM practice_notice WHERE provider = ?"
                        + " ORDER BY acknowledged IS NOT NULL, sent DESC, version, post")
                .params(provider)
                .query(Notices::notice)
                .list();
    }

    /// Those of a version, by provider.
    public List<Notice> of(UUID version) {
        return database.sql("SELECT * FROM practice_notice WHERE version = ? ORDER BY provider, post")
                .params(version)
                .query(Notices::notice)
                .list();
    }

    /// All that are open.
    public List<Notice> open() {
        return database.sql("SELECT * FROM practice_notice WHERE acknowledged IS NULL ORDER BY sent, provider, post")
                .query(Notices::notice)
                .list();
    }

    /// The first day on which an open notice is overdue.
    public LocalDate dueAfter(Notice notice) {
        int days = (int) Standards.load().recommendations().parameter("reminder");
        LocalDate day = notice.sent();
        for (int i = 0; i < days; ) {
            day = day.plusDays(1);
            if (Standards.load().workingDays().isWorkingDay(day)) {
                i++;
            }
        }
        return day;
    }

    public boolean overdue(Notice notice) {
        return notice.open() && directory.today().isAfter(dueAfter(notice));
    }

    /// Whether it is this person's to acknowledge.
    public boolean isFor(Notice notice, Person person) {
        return posts.holders(notice.provider(), notice.post()).stream()
                .anyMatch(holder -> holder.id().equals(person.id()));
    }

    /// Acknowledges a notice.
    ///
    /// @return false if it is acknowledged already
    @Transactional
    public boolean acknowledge(Person by, UUID id) {
        Notice notice = find(id).orElseThrow(() -> new Refusal("", "There is no such notice"));
        Refusal.unless(
                isFor(notice, by),
                "",
                "This notice is for the " + notice.post().title().toLowerCase(java.util.Locale.UK)
                        + ": name who holds that post, who then acknowledges it");
        int changed = database.sql("UPDATE practice_notice SET acknowledged = ?, acknowledged_by = ?"
                        + " WHERE id = ? AND acknowledged IS NULL")
                .params(Date.valueOf(directory.today()), by.id(), id)
                .update();
        if (changed > 0) {
            log.append(by.getName(), Act.NOTICE_ACKNOWLEDGED, id.toString(), "");
        }
        return changed > 0;
    }

    private static Notice notice(ResultSet row, int ignored) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getString("provider"),
                Post.valueOf(row.getString("post")),
                row.getDate("sent").toLocalDate(),
                Optional.ofNullable(row.getDate("acknowledged")).map(Date::toLocalDate));
    }
}
