package isocentre.service.feedback;

import isocentre.indicators.Figure;
import isocentre.radiotherapy.Period;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.report.Subject;
import isocentre.report.pages.Setting;
import isocentre.report.pages.Watch;
import isocentre.service.indicators.Edition;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What changed in the figures of a place with the latest data version. The words of the last two are kept, so that a
/// restart forgets nothing.
@Component
public class Changes {
    private static final int KEPT = 2;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Changes(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// A figure of the year that is not what it was.
    ///
    /// @param indicator id
    /// @param before in words: `87.8% (1,024 of 1,176)`
    public record Change(String indicator, String name, String before, String now) {}

    /// Keeps what the figures of an edition's latest year are.
    @Transactional
    public void tell(Edition edition) {
        Nation nation = edition.year(edition.latest()).orElseThrow();
        database.sql("INSERT INTO figures_told VALUES (?, ?, ?::jsonb) ON CONFLICT (data_version) DO NOTHING")
                .params(edition.dataVersion(), Timestamp.from(clock.instant()))
                .param(json.writeValueAsString(words(nation)))
                .update();
        database.sql("DELETE FROM figures_told WHERE data_version NOT IN"
                        + " (SELECT data_version FROM figures_told ORDER BY at DESC LIMIT ?)")
                .params(KEPT)
                .update();
    }

    private static Map<String, String> words(Nation nation) {
        Watch watch = new Watch(new Setting(nation, Remarks.none()));
        Map<String, Subject> subjects =
                nation.subjects().stream().collect(Collectors.toMap(Subject::id, Function.identity()));
        Map<String, String> words = new TreeMap<>();
        for (Figure figure : nation.figures()) {
            Subject subject = subjects.get(figure.indicator());
            if (subject != null
                    && figure.breakdown().isEmpty()
                    && figure.period().by() == Period.By.YEAR
                    && figure.value() != null) {
                words.put(
                        key(figure.period().toString(), figure.indicator(), figure.code()),
                        watch.words(subject, figure));
            }
        }
        return words;
    }

    private static String key(String year, String indicator, String code) {
        return year + "|" + indicator + "|" + code;
    }

    /// The figures of a place that changed, in the order of the indicators' ids; none before there are two data
    /// versions.
    ///
    /// @param place ODS code, network, or `ENG`
    public List<Change> of(String place, Nation nation) {
        List<Map<String, String>> told = database.sql("SELECT words FROM figures_told ORDER BY at DESC LIMIT 2")
                .query((row, ignored) -> json.readValue(row.getString(1), new TypeReference<Map<String, String>>() {}))
                .list();
        if (told.size() < KEPT) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (Subject subject : nation.subjects()) {
            String key = key(nation.year().toString(), subject.id(), place);
            String now = told.getFirst().get(key);
            String before = told.getLast().get(key);
            if (now != null && before != null && !now.equals(before)) {
                changes.add(new Change(subject.id(), subject.name(), before, now));
            }
        }
        return changes;
    }
}
