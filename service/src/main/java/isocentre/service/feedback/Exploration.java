package isocentre.service.feedback;

import isocentre.charts.FunnelLines;
import isocentre.radiotherapy.Month;
import isocentre.report.ChartChoice;
import isocentre.report.ChartChoice.Spread;
import isocentre.report.Months;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader has chosen of a page of figures: months, and how charts are drawn. It stands in the page's address.
///
/// @param months null for all that the page has
public record Exploration(@Nullable Months months, ChartChoice charts) {
    /// Nothing is chosen.
    public static final Exploration USUAL = new Exploration(null, ChartChoice.USUAL);

    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String LIMITS = "limits";
    public static final String LINES = "lines";
    public static final String PROCESS = "process";
    public static final String RANGES = "ranges";
    public static final String REBASE = "rebase";

    public boolean usual() {
        return equals(USUAL);
    }

    /// The same choice always has the same words in an address: `?from=2024-10&to=2024-12`; nothing for the usual.
    public String query() {
        List<String> words = parameters();
        return words.isEmpty() ? "" : "?" + String.join("&", words);
    }

    /// The parts of [#query].
    public List<String> parameters() {
        List<String> words = new ArrayList<>();
        if (months != null) {
            words.add(FROM + "=" + months.first());
            words.add(TO + "=" + months.last());
        }
        if (charts.spread() != Spread.FITTING) {
            words.add(LIMITS + "=" + word(charts.spread()));
        }
        if (charts.lines() != FunnelLines.BOTH) {
            words.add(LINES + "=" + word(charts.lines()));
        }
        if (!charts.process()) {
            words.add(PROCESS + "=none");
        }
        if (!charts.screened()) {
            words.add(RANGES + "=all");
        }
        Month rebase = charts.rebase();
        if (rebase != null) {
            words.add(REBASE + "=" + rebase);
        }
        return words;
    }

    public static String word(Spread spread) {
        return switch (spread) {
            case FITTING -> "";
            case CHANCE -> "chance";
            case USUAL_DIFFERENCES -> "wider";
        };
    }

    public static String word(FunnelLines lines) {
        return switch (lines) {
            case BOTH -> "";
            case P95 -> "95";
            case P99_8 -> "99.8";
        };
    }
}
