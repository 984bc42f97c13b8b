package isocentre.service.release;

import isocentre.report.Nation;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Person;
import isocentre.service.workflow.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The releases of figures. One person proposes, another decides; what is published is never changed.
@Component
public class Releases {
    public static final Workflow<State, Move> WORKFLOW =
            Workflow.of("release", State.class, State::word, Move.class, Move::word);

    private final JdbcClient database;
    private final ReleaseRows rows;
    private final PublishedFigures figures;
    private final Protection protection;
    private final AuditLog log;
    private final Clock clock;

    Releases(
            JdbcClient database,
            ReleaseRows rows,
            PublishedFigures figures,
            Protection protection,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.figures = figures;
        this.protection = protection;
        this.log = log;
        this.clock = clock;
    }

    /// All, latest first.
    public List<Release> all() {
        return rows.all();
    }

    public Optional<Release> find(UUID id) {
        return rows.find(id);
    }

    /// What the public sees, latest first.
    public List<Release> published() {
        return rows.all().stream()
                .filter(release -> release.state() == State.PUBLISHED)
                .toList();
    }

    public List<ReleasedIndicator> tables(Release release) {
        return rows.tables(release.id());
    }

    /// The financial years of which there are figures, latest first.
    public List<String> years() {
        return figures.state().edition().map(Edition::yearNames).orElse(List.of());
    }

    /// Puts a year forward, attacked and made safe.
    ///
    /// @throws RefusedRelease if it cannot be made safe, or is put forward already
    @Transactional
    public Release propose(Person analyst, String year) {
        Edition edition = edition();
        Nation nation = edition.year(year).orElseThrow(() -> new RefusedRelease("there are no figures of " + year));
        rows.lock();
        if (rows.all().stream().anyMatch(one -> one.year().equals(year) && one.state() == State.PROPOSED)) {
            throw new RefusedRelease("a release of " + year + " waits to be decided: decide or withdraw it first");
        }
        long version =
                1 + rows.all().stream().filter(one -> one.year().equals(year)).count();
        String name = year + "-v" + version;
        List<ReleasedIndicator> tables =
                safe(nation, name).stream().map(Protection.Safe::tables).toList();
        if (tables.isEmpty()) {
            throw new RefusedRelease("no month of " + year + " has submissions enough to be published");
        }
        UUID id = UUID.randomUUID();
        boolean synthetic = nation.sources().values().stream().anyMatch(Nation.Origin::synthetic);
        database.sql(
                        "INSERT INTO release (id, name, year, state, policy, data_version, synthetic, proposed_by, proposer,"
                                + " proposed_at) VALUES (?, ?, ?, 'proposed', ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        name,
                        year,
                        Protection.POLICY,
                        edition.dataVersion(),
                        synthetic,
                        analyst.id(),
                        analyst.name(),
                        Timestamp.from(clock.instant()))
                .update();
        rows.keep(id, tables);
        log.append(analyst.getName(), Act.RELEASE_PROPOSED, id.toString(), name);
        return find(id).orElseThrow();
    }

    /// Publishes. The tables are made and attacked again, for other releases may have left meanwhile.
    ///
    /// @throws RefusedRelease if the person proposed it, or the tables are not the same any more
    @Transactional
    public void approve(Person other, UUID id) {
        rows.lock();
        Release release = decidable(other, id, Move.APPROVE);
        Edition edition = edition();
        Nation nation = edition.year(release.year()).orElseThrow(() -> changed(release));
        if (!edition.dataVersion().equals(release.dataVersion())) {
            throw changed(release);
        }
        List<Protection.Safe> safe = safe(nation, release.name());
        List<ReleasedIndicator> seen = rows.tables(id);
        if (!safe.stream()
                .map(one -> content(one.tables()))
                .toList()
                .equals(seen.stream().map(Releases::content).toList())) {
            throw changed(release);
        }
        // The register first: what it holds too much of only makes later releases more careful.
        safe.forEach(Releases::note);
        rows.keep(id, safe.stream().map(Protection.Safe::tables).toList());
        decide(other, release, Move.APPROVE, "");
        log.append(other.getName(), Act.RELEASE_APPROVED, id.toString(), release.name());
    }

    /// @throws RefusedRelease if the person proposed it, or says not why
    @Transactional
    public void refuse(Person other, UUID id, String reason) {
        Release release = decidable(other, id, Move.REFUSE);
        if (reason.isBlank()) {
            throw new RefusedRelease("say why, so that whoever proposed it can mend it");
        }
        decide(other, release, Move.REFUSE, reason.strip());
        log.append(other.getName(), Act.RELEASE_REFUSED, id.toString(), release.name());
    }

    @Transactional
    public void withdraw(Person analyst, UUID id) {
        Release release = find(id).orElseThrow();
        if (!release.proposal().person().equals(analyst.id())) {
            throw new RefusedRelease("only who proposed it can withdraw it; you can refuse it");
        }
        decide(analyst, release, Move.WITHDRAW, "");
        log.append(analyst.getName(), Act.RELEASE_WITHDRAWN, id.toString(), release.name());
    }

    private Release decidable(Person other, UUID id, Move move) {
        Release release = find(id).orElseThrow();
        if (release.proposal().person().equals(other.id())) {
            throw new RefusedRelease("you proposed it: another person decides");
        }
        after(release, move);
        return release;
    }

    private static State after(Release release, Move move) {
        return WORKFLOW.after(release.state(), move)
                .orElseThrow(() -> new RefusedRelease("it is " + release.state().word() + " already"));
    }

    private void decide(Person by, Release release, Move move, String reason) {
        int changed = database.sql(
                        "UPDATE release SET state = ?, decided_by = ?, decider = ?, decided_at = ?, reason = ?"
                                + " WHERE id = ? AND state = ?")
                .params(
                        after(release, move).word(),
                        by.id(),
                        by.name(),
                        Timestamp.from(clock.instant()),
                        reason,
                        release.id(),
                        release.state().word())
                .update();
        if (changed == 0) {
            throw new RefusedRelease("somebody else decided it a moment ago");
        }
    }

    private static RefusedRelease changed(Release release) {
        return new RefusedRelease("the figures have changed since " + release.name()
                + " was proposed: withdraw or refuse it, and propose the year again");
    }

    private Edition edition() {
        return figures.state()
                .edition()
                .orElseThrow(() ->
                        new RefusedRelease("there are no figures yet: they are being made, or nothing is stored"));
    }

    private static List<String> content(ReleasedIndicator one) {
        return List.of(one.indicator(), one.places(), one.months());
    }

    private List<Protection.Safe> safe(Nation nation, String name) {
        try {
            return protection.of(nation, name);
        } catch (IOException e) {
            throw new UncheckedIOException("the register of releases cannot be read", e);
        }
    }

    private static void note(Protection.Safe safe) {
        try {
            safe.keeping().keep();
        } catch (IOException e) {
            throw new UncheckedIOException("the register of releases cannot be written", e);
        }
    }
}
