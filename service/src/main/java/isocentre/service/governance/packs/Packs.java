package isocentre.service.governance.packs;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.Line;
import isocentre.service.governance.Refusal;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.governance.matters.Matters;
import isocentre.service.governance.meetings.Agendas;
import isocentre.service.governance.rules.Compliance;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The packs of all networks. What is issued is kept as it was, byte by byte, and its SHA-256 are the subjects of
/// entries in the ledger: whoever has a file can show that it is the one that was issued.
@Component
public class Packs {
    private static final String ISSUED =
            "SELECT id, network, issued_at, issuer_name, facts, html_sha256, pdf_sha256" + " FROM governance_pack ";

    private final JdbcClient database;
    private final Registers registers;
    private final NetworkFigures figures;
    private final Agendas agendas;
    private final Matters matters;
    private final Escalations escalations;
    private final Directory directory;
    private final JsonMapper json;
    private final AuditLog log;
    private final Clock clock;

    Packs(
            JdbcClient database,
            Registers registers,
            NetworkFigures figures,
            Agendas agendas,
            Matters matters,
            Escalations escalations,
            Directory directory,
            JsonMapper json,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.registers = registers;
        this.figures = figures;
        this.agendas = agendas;
        this.matters = matters;
        this.escalations = escalations;
        this.directory = directory;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    /// The next board pack, as it would be if it were issued now.
    public Pack next(Network network) {
        Optional<Pack> before = of(network.id()).stream()
                .map(Issued::pack)
                .filter(one -> one.kind() == Pack.Kind.BOARD)
                .findFirst();
        Standing standing = registers.standing(network, directory.today());
        return BoardPack.of(records(standing, figures.latest(network.id())), before);
    }

    /// The annual report of a year, as it would be if it were issued now.
    ///
    /// @param year its first calendar year: 2024 for 2024-25
    public Pack annual(Network network, int year, String achievements, String challenges) {
        Standing standing = registers.standing(network, LocalDate.of(year + 1, Month.MARCH, 31));
        Records records = records(standing, figures.year(network.id(), Compliance.financialYear(year)));
        return AnnualReport.of(records, year, directory.today(), achievements, challenges);
    }

    private Records records(Standing standing, Records.Figures told) {
        String network = standing.network().id();
        return new Records(standing, told, agendas.of(network), matters.of(network), escalations.of(network));
    }

    /// Issues a board pack: it is put together, frozen and entered in the ledger.
    ///
    /// @param site the address of this service, for the links of the files
    @Transactional
    public UUID issue(Network network, String site, Person by) {
        lock();
        return keep(next(network), site, by);
    }

    /// Issues an annual report, and enters it in the register of reports.
    ///
    /// @return why it is refused; empty once it is issued
    @Transactional
    public List<Refusal> issueAnnual(
            Network network, int year, String achievements, String challenges, String site, Person by) {
        lock();
        List<Refusal> refusals = registers.enter(
                new Line.Report(UUID.randomUUID(), network.id(), year, achievements, challenges, directory.today()),
                by);
        if (refusals.isEmpty()) {
            keep(annual(network, year, achievements, challenges), site, by);
        }
        return refusals;
    }

    /// Two who issue at once do so one after the other: the second is held against the first.
    private void lock() {
        database.sql("LOCK TABLE governance_pack IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private UUID keep(Pack pack, String site, Person by) {
        UUID id = UUID.randomUUID();
        PackFiles files = PackFiles.of(pack, site, by.name());
        database.sql("INSERT INTO governance_pack (id, network, issued_on, issued_at, issuer, issuer_name, facts, html,"
                        + " pdf, html_sha256, pdf_sha256) VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(id, pack.network(), Date.valueOf(pack.made()), Timestamp.from(clock.instant()))
                .params(by.id(), by.name(), json.writeValueAsString(pack), files.html(), files.pdf())
                .params(files.htmlSha256(), files.pdfSha256())
                .update();
        String what = pack.kind().title() + " of " + pack.network() + ", " + id;
        log.append(by.getName(), Act.PACK_ISSUED, files.htmlSha256(), what + ", HTML");
        log.append(by.getName(), Act.PACK_ISSUED, files.pdfSha256(), what + ", PDF");
        return id;
    }

    /// A pack as it was issued.
    public record Issued(
            UUID id, String network, Instant at, String issuer, Pack pack, String htmlSha256, String pdfSha256) {}

    /// Those of a network, the latest first.
    public List<Issued> of(String network) {
        return database.sql(ISSUED + "WHERE network = ? ORDER BY issued_at DESC")
                .params(network)
                .query(this::issued)
                .list();
    }

    public Optional<Issued> find(UUID id) {
        return database.sql(ISSUED + "WHERE id = ?")
                .params(id)
                .query(this::issued)
                .optional();
    }

    /// The page as it was issued.
    public Optional<byte[]> html(UUID id) {
        return file("html", id);
    }

    /// The printed form as it was issued.
    public Optional<byte[]> pdf(UUID id) {
        return file("pdf", id);
    }

    private Optional<byte[]> file(String column, UUID id) {
        return database.sql("SELECT " + column + " FROM governance_pack WHERE id = ?")
                .params(id)
                .query((row, ignored) -> row.getBytes(1))
                .optional();
    }

    private Issued issued(ResultSet row, int ignored) throws SQLException {
        return new Issued(
                row.getObject("id", UUID.class),
                row.getString("network"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issuer_name"),
                json.readValue(row.getString("facts"), Pack.class),
                row.getString("html_sha256"),
                row.getString("pdf_sha256"));
    }
}
