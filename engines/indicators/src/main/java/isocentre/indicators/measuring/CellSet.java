package isocentre.indicators.measuring;

import isocentre.indicators.Indicator;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cells of all indicators asked for so far over one data version.
public final class CellSet {
    private final Cells.Names providers = new Cells.Names();
    private final Map<String, Cells> cells = new LinkedHashMap<>();

    /// The cells of an indicator; measured now if they are not there.
    public Cells of(Indicator indicator, Measuring measuring) throws SQLException {
        Cells there = cells.get(indicator.id());
        if (there == null) {
            there = new Cells();
            measuring.measure(indicator, providers, there);
            cells.put(indicator.id(), there);
        }
        return there;
    }

    /// Codes of providers by number.
    public List<String> providers() {
        return providers.all();
    }

    Cells.Names providerNames() {
        return providers;
    }

    Map<String, Cells> cells() {
        return cells;
    }
}
