package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the report and the site are made from.
///
/// @param year the financial year reported
/// @param covered the months of the year of which there is anything
/// @param known the months of the year that the store holds: more than those covered where fewer were chosen
/// @param from the first month drawn in charts over time; the last is the last covered
/// @param dataVersion the data version of every figure
/// @param organisedOn the day whose organisations all months are counted for; null where each month counts for the
/// organisations of its own time
/// @param made the day on which the pages are made
/// @param subjects the indicators shown, in the order of their ids
/// @param networks in the order of their names
/// @param providers in the order of their names
/// @param figures of the year, and of every month drawn, at every level
/// @param parts the words for parts that are codes: `technique=S01` is `Simple (S01)`
/// @param sources what each figure's source is, in words, and whether software made its data
public record Nation(
        Period year,
        Months covered,
        Months known,
        Month from,
        String dataVersion,
        @Nullable LocalDate organisedOn,
        LocalDate made,
        List<Subject> subjects,
        List<Place> networks,
        List<Place> providers,
        List<Figure> figures,
        Map<String, String> parts,
        Map<String, Origin> sources) {

    /// Where figures come from.
    ///
    /// @param words short enough for a badge: `NHS England, published`, `synthetic`
    /// @param synthetic whether software made the data
    public record Origin(String words, boolean synthetic) {}
}
