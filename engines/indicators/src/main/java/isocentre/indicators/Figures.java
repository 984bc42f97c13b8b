package isocentre.indicators;

import isocentre.indicators.defining.Parameters;
import isocentre.indicators.measuring.CellSet;
import isocentre.indicators.measuring.Cells;
import isocentre.indicators.measuring.Engine;
import isocentre.indicators.measuring.Measuring;
import isocentre.indicators.measuring.Store;
import isocentre.indicators.rolling.Ground;
import isocentre.indicators.rolling.Membership;
import isocentre.indicators.rolling.Rollup;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of one data version: measures run over its derived tables, their cells are kept, and every level and
/// period is added up from them in memory.
public final class Figures {
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::level)
            .thenComparing(Figure::code)
            .thenComparing(Figure::period)
            .thenComparing(Figure::breakdown);

    private final Measuring measuring;
    private final Standards standards;
    private final String dataVersion;
    private final Indicators indicators;
    private final Parameters parameters;
    private final Store store;
    private final CellSet cells = new CellSet();

    private Figures(Connection engine, Measuring measuring, Standards standards, String dataVersion)
            throws SQLException {
        this.measuring = measuring;
        this.standards = standards;
        this.dataVersion = dataVersion;
        this.indicators = Indicators.of(standards);
        this.parameters = new Parameters(standards);
        this.store = Store.of(engine, standards);
        Engine.prepare(engine, standards, store);
    }

    /// The figures of the data version that a session reads. The session must stay open as long as figures are asked
    /// for.
    public static Figures of(Session session, Standards standards) {
        return over(session.connection(), standards, session.version().id());
    }

    /// The same, measured by another engine over the same tables. It must stay open as long as the session.
    public static Figures of(Session session, Standards standards, Measuring measuring) {
        return over(
                session.connection(), measuring, standards, session.version().id());
    }

    /// The figures over any DuckDB session with the derived tables, `submission`, `quality` and `wait`.
    public static Figures over(Connection engine, Standards standards, String dataVersion) {
        return over(engine, Measuring.by(engine), standards, dataVersion);
    }

    private static Figures over(Connection engine, Measuring measuring, Standards standards, String dataVersion) {
        try {
            return new Figures(engine, measuring, standards, dataVersion);
        } catch (SQLException e) {
            throw new MeasureFault("the session could not be prepared for measuring", e);
        }
    }

    public String dataVersion() {
        return dataVersion;
    }

    public Indicators indicators() {
        return indicators;
    }

    /// The first month that the store holds; empty if it holds none.
    public Optional<Month> first() {
        return Optional.ofNullable(store.first());
    }

    /// The last month that the store holds; empty if it holds none.
    public Optional<Month> last() {
        return Optional.ofNullable(store.last());
    }

    /// Whether any submission of the store was made by software: then every figure from submissions is synthetic.
    public boolean synthetic() {
        return store.synthetic();
    }

    /// The figures wanted, by indicator, level, place, period and breakdown. Empty if the store is empty and no
    /// months are
    /// named.
    ///
    /// @throws IllegalArgumentException if there is no such indicator
    /// @throws MeasureFault if a measure fails
    public List<Figure> figures(Query query) {
        List<Indicator> wanted = indicators.select(query.indicators());
        Month from = query.from() == null ? store.first() : query.from();
        Month to = query.to() == null ? store.last() : query.to();
        if (from == null || to == null) {
            return List.of();
        }
        wanted.forEach(this::measure);
        Ground ground =
                new Ground(from, to, query.by(), cells.providers(), store, organised(query.organisedOn()), parameters);
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : wanted) {
            List<Figure> of = new ArrayList<>();
            for (Level level : query.levels()) {
                of.addAll(Rollup.figures(
                        ground,
                        indicator,
                        measure(indicator),
                        level,
                        query.people().contains(level)));
            }
            of.sort(ORDER);
            figures.addAll(of);
        }
        return figures;
    }

    /// How the cases of a variation fall into its categories, such as the regimens of each tumour and intent.
    ///
    /// @param category its name in the breakdown: `regimen`
    /// @param query of one indicator, whose kind is variation
    public List<Figure> categories(Query query, String category) {
        Indicator indicator = indicators.select(query.indicators()).getFirst();
        if (indicator.kind() != Kind.VARIATION) {
            throw new IllegalArgumentException(indicator.id() + " is no variation");
        }
        Month from = query.from() == null ? store.first() : query.from();
        Month to = query.to() == null ? store.last() : query.to();
        if (from == null || to == null) {
            return List.of();
        }
        Cells measured = measure(indicator);
        Ground ground =
                new Ground(from, to, query.by(), cells.providers(), store, organised(query.organisedOn()), parameters);
        return query.levels().stream()
                .sorted()
                .flatMap(level -> Rollup.categories(ground, indicator, measured, level, category).stream())
                .toList();
    }

    private Membership organised(@Nullable LocalDate day) {
        return day == null ? Membership.then(standards.organisations()) : Membership.on(standards.organisations(), day);
    }

    private Cells measure(Indicator indicator) {
        try {
            return cells.of(indicator, measuring);
        } catch (SQLException e) {
            throw new MeasureFault("the measure of " + indicator.id() + " failed", e);
        }
    }
}
