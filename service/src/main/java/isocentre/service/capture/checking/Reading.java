package isocentre.service.capture.checking;

import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.repairing.Mapper;
import isocentre.dataset.repairing.Repaired;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.LocalMapping;
import isocentre.service.capture.Mappings;
import isocentre.service.capture.receiving.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a submission by the mappings of its provider, before it is checked.
@Component
class Reading {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Mappings mappings;
    private final Uploads uploads;

    Reading(Mappings mappings, Uploads uploads) {
        this.mappings = mappings;
        this.uploads = uploads;
    }

    /// A submission as it is read.
    ///
    /// @param words what was read otherwise than it was sent, and by whose mapping
    record Read(Submission submission, List<String> words) {
        /// The verdict, which tells of every mapping that was used.
        Verdict in(Verdict verdict) {
            List<String> all = new ArrayList<>(words);
            all.addAll(verdict.assumptions());
            return new Verdict(
                    verdict.accepted(),
                    verdict.version(),
                    verdict.provider(),
                    verdict.period(),
                    verdict.rows(),
                    verdict.rejectedRows(),
                    verdict.files(),
                    verdict.findings(),
                    verdict.rules(),
                    verdict.fields(),
                    all);
        }
    }

    Read read(UUID id, OdsCode provider, Submission sent) throws IOException {
        uploads.removeMapped(id);
        List<LocalMapping> inForce = mappings.inForce(provider);
        if (inForce.isEmpty()) {
            mappings.record(id, Map.of());
            return new Read(sent, List.of());
        }
        Path folder = uploads.mapped(id);
        Repaired mapped =
                new Mapper(inForce.stream().map(LocalMapping::asMapping).toList()).map(sent, folder);
        uploads.completeMapped(id, mapped.files().isEmpty());
        List<String> words = new ArrayList<>();
        Map<UUID, Long> rows = new LinkedHashMap<>();
        for (LocalMapping one : inForce) {
            long count = mapped.byRule().getOrDefault(one.id().toString(), 0L);
            if (count > 0) {
                rows.put(one.id(), count);
                words.add(words(one, count));
            }
        }
        mappings.record(id, rows);
        return new Read(mapped.in(sent), words);
    }

    private static String words(LocalMapping one, long rows) {
        return String.format(
                Locale.UK,
                "%,d %s: %s '%s' read as '%s' by the mapping of %s of %s",
                rows,
                rows == 1 ? "row" : "rows",
                one.field().replace('_', ' '),
                one.sent(),
                one.readAs(),
                one.maker(),
                DAY.format(one.madeAt()));
    }
}
