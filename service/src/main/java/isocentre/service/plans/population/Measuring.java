package isocentre.service.plans.population;

import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.Score;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.measuring.Measured;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Measures the plans of a study under every protocol that is shipped, and keeps the figures: once for each
/// content and version of a protocol. A page never measures.
@Component
class Measuring {
    private final JdbcClient database;
    private final Plans plans;
    private final Studies studies;
    private final Clock clock;

    Measuring(JdbcClient database, Plans plans, Studies studies, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.studies = studies;
        this.clock = clock;
    }

    /// @return whether anything was measured that was not known
    @Transactional(rollbackFor = IOException.class)
    boolean measure(String study) throws IOException {
        boolean news = false;
        for (String provider : providers(study)) {
            List<StoredObject> objects = plans.heldBy(provider, new isocentre.plans.dicom.Uid(study)).stream()
                    .filter(object -> !object.kind().image())
                    .toList();
            String content = content(objects);
            if (known(study, provider, content)) {
                continue;
            }
            database.sql("UPDATE plan_measured SET current = false WHERE study = ? AND provider = ?")
                    .params(study, provider)
                    .update();
            for (Measured one : studies.read(objects).cases()) {
                news |= one.found()
                        .plan()
                        .map(plan -> measure(one, plan.instance().uid().value(), study, provider, content))
                        .orElse(false);
            }
        }
        return news;
    }

    /// Marks the studies that were not measured under every protocol as it is now, such as after a new version.
    @Transactional
    void markUnmeasured() {
        for (Protocol protocol : protocols()) {
            database.sql("INSERT INTO plan_to_measure SELECT DISTINCT o.study, ?::timestamptz FROM plan_object o"
                            + " WHERE o.kind IN ('RT_PLAN', 'RT_ION_PLAN') AND NOT EXISTS (SELECT 1 FROM plan_measured m"
                            + " WHERE m.study = o.study AND m.protocol = ? AND m.version = ? AND m.current)"
                            + " ON CONFLICT DO NOTHING")
                    .params(Timestamp.from(clock.instant()), protocol.id(), protocol.version())
                    .update();
        }
    }

    private List<String> providers(String study) {
        return database.sql("SELECT DISTINCT h.provider FROM plan_held h JOIN plan_object o ON o.uid = h.uid"
                        + " WHERE o.study = ? AND o.kind IN ('RT_PLAN', 'RT_ION_PLAN')"
                        + " AND NOT EXISTS (SELECT 1 FROM plan_copy c WHERE c.study = o.study)")
                .params(study)
                .query((row, ignored) -> row.getString("provider"))
                .list();
    }

    private static String content(List<StoredObject> objects) {
        Set<String> hashes = new TreeSet<>();
        objects.forEach(object -> hashes.add(object.sha256()));
        return HexFormat.of()
                .formatHex(Hash.begin().digest(String.join("\n", hashes).getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether the content was measured under every protocol as it is now.
    private boolean known(String study, String provider, String content) {
        Set<String> done =
                Set.copyOf(database.sql("SELECT DISTINCT protocol || ' ' || version AS one FROM plan_measured"
                                + " WHERE study = ? AND provider = ? AND content = ? AND current")
                        .params(study, provider, content)
                        .query((row, ignored) -> row.getString("one"))
                        .list());
        return done.containsAll(
                protocols().stream().map(one -> one.id() + " " + one.version()).collect(Collectors.toSet()));
    }

    private static List<Protocol> protocols() {
        return Protocol.ids().stream()
                .flatMap(id -> Protocol.shipped(id).stream())
                .toList();
    }

    private boolean measure(Measured one, String plan, String study, String provider, String content) {
        boolean any = false;
        for (Protocol protocol : protocols()) {
            List<Score> scores = one.score(protocol);
            for (int place = 0; place < scores.size(); place++) {
                keep(scores.get(place), place, protocol, plan, study, provider, content);
                any = true;
            }
        }
        return any;
    }

    private void keep(
            Score score, int place, Protocol protocol, String plan, String study, String provider, String content) {
        database.sql(
                        "INSERT INTO plan_measured (plan, study, provider, content, protocol, version, place, structure,"
                                + " metric, value, low, high, verdict, reason, measured_at, current)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,true)"
                                + " ON CONFLICT (plan, provider, content, protocol, version, place) DO UPDATE SET current = true")
                .params(plan, study, provider, content, protocol.id(), protocol.version(), place)
                .params(
                        score.objective().structure(),
                        score.objective().metric().words())
                .param(number(score, Part.VALUE))
                .param(number(score, Part.LOW))
                .param(number(score, Part.HIGH))
                .params(score.verdict().name(), score.reason(), Timestamp.from(clock.instant()))
                .update();
    }

    private enum Part {
        VALUE,
        LOW,
        HIGH
    }

    private static @Nullable Double number(Score score, Part part) {
        return score.measured()
                .map(measured -> switch (part) {
                    case VALUE -> measured.value();
                    case LOW -> measured.low();
                    case HIGH -> measured.high();
                })
                .orElse(null);
    }
}
