package isocentre.service.feedback;

import isocentre.indicators.CaseList;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.lake.DataVersion;
import isocentre.lake.Identity;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at the rows behind a figure of one's own provider. Each is recorded with its reason before anything is shown,
/// holds for the one person who gave the reason, and ends after an hour.
@Component
public class Looks {
    private static final Duration HOLDS = Duration.ofHours(1);

    private final JdbcClient database;
    private final Lake lake;
    private final AuditLog log;
    private final Clock clock;

    Looks(JdbcClient database, Lake lake, AuditLog log, Clock clock) {
        this.database = database;
        this.lake = lake;
        this.log = log;
        this.clock = clock;
    }

    /// A look that was allowed.
    ///
    /// @param account of the person who looks
    /// @param dataVersion whose rows are shown
    /// @param identifiedFor for what the local identifiers are open too; empty where they are sealed
    public record Look(
            UUID id,
            UUID account,
            OdsCode provider,
            String indicator,
            Period period,
            String dataVersion,
            String reason,
            Instant at,
            Optional<String> identifiedFor) {}

    /// The indicators whose figures rest on cases, in the order of their ids.
    public static List<Indicator> indicators() {
        return Indicators.all().stream().filter(CaseList::of).toList();
    }

    public static Optional<Indicator> indicator(String id) {
        return indicators().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Records who looks at what, and why.
    @Transactional
    public Look begin(Person person, OdsCode provider, String indicator, Period period, String version, String reason) {
        Look look = new Look(
                UUID.randomUUID(),
                person.id(),
                provider,
                indicator,
                period,
                version,
                reason,
                clock.instant(),
                Optional.empty());
        database.sql("INSERT INTO look (id, account, provider, indicator, period, data_version, reason, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(look.id(), person.id(), provider.code(), indicator, period.toString(), version, reason)
                .param(Timestamp.from(look.at()))
                .update();
        log.append(person.getName(), Act.LOOKED, what(look), "why: " + reason);
        return look;
    }

    /// The look, while it holds.
    public Optional<Look> find(UUID id) {
        return database.sql("SELECT * FROM look WHERE id = ? AND at > ?")
                .params(id, Timestamp.from(clock.instant().minus(HOLDS)))
                .query((row, ignored) -> new Look(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        new OdsCode(row.getString("provider")),
                        row.getString("indicator"),
                        Period.of(row.getString("period")),
                        row.getString("data_version"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("identified_for"))))
                .optional();
    }

    /// The rows, from the store as it was in the look's data version.
    public CaseList cases(Look look) {
        DataVersion version = lake.version(look.dataVersion()).orElseThrow();
        try (Session session = lake.read(version)) {
            return CaseList.read(
                    session,
                    Standards.load(),
                    indicator(look.indicator()).orElseThrow(),
                    look.provider(),
                    look.period());
        }
    }

    /// Records that the rows leave the service as a file.
    public void exported(Person person, Look look, int rows) {
        log.append(person.getName(), Act.EXPORTED, what(look), rows + " rows as CSV; why: " + look.reason());
    }

    /// From now on the look's cases bear the provider's own identifiers, for the purpose given. The caller has made
    /// sure that the person leads the provider's clinical service.
    @Transactional
    public void identify(Person person, Look look, String purpose) {
        database.sql("UPDATE look SET identified_for = ? WHERE id = ?")
                .params(purpose, look.id())
                .update();
        log.append(person.getName(), Act.IDENTIFIED, what(look), "asked; why: " + purpose);
    }

    /// The provider's own identifiers of the patients of some cases, opened from the sealed rows, by pseudonym; each
    /// opening is recorded first. A patient whose file bore none is left out.
    ///
    /// @throws IllegalArgumentException if nobody said for what they are opened
    public Map<String, String> identifiers(Person person, Look look, CaseList all, List<CaseList.Case> cases) {
        String purpose = look.identifiedFor()
                .orElseThrow(() -> new IllegalArgumentException("the identifiers of this look are sealed"));
        Set<String> patients = new HashSet<>();
        Set<Month> months = new TreeSet<>();
        for (CaseList.Case one : cases) {
            patients.add(cell(all, one, "patient"));
            months.add(Month.of(LocalDate.parse(cell(all, one, "month"))));
        }
        log.append(
                person.getName(),
                Act.IDENTIFIED,
                what(look),
                patients.size() + " local identifiers shown; why: " + purpose);
        DataVersion version = lake.version(look.dataVersion()).orElseThrow();
        Map<String, String> identifiers = new HashMap<>();
        for (Month month : months) {
            for (Identity identity : lake.identities(version, look.provider(), month)) {
                if (patients.contains(identity.patient())
                        && !identity.localPatientId().isEmpty()) {
                    identifiers.put(identity.patient(), identity.localPatientId());
                }
            }
        }
        return identifiers;
    }

    private static String cell(CaseList all, CaseList.Case one, String column) {
        return one.cells().get(all.columns().indexOf(column));
    }

    private static String what(Look look) {
        return look.provider().code() + " " + look.indicator() + " " + look.period() + " " + look.dataVersion();
    }
}
