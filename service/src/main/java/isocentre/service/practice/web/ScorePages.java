package isocentre.service.practice.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Cells;
import isocentre.service.people.Person;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.service.practice.scoring.Concordance;
import isocentre.service.practice.scoring.Score;
import isocentre.statistics.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Practice against the version in force on the day, by provider and month, to take away: of the centres that the
/// reader sees.
@Controller
public class ScorePages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Guidelines guidelines;
    private final Concordance concordance;
    private final Sight sight;
    private final Directory directory;

    ScorePages(Guidelines guidelines, Concordance concordance, Sight sight, Directory directory) {
        this.guidelines = guidelines;
        this.concordance = concordance;
        this.sight = sight;
        this.directory = directory;
    }

    @GetMapping("/library/{id}/practice.csv")
    ResponseEntity<String> file(@AuthenticationPrincipal Person person, @PathVariable String id) {
        Guideline guideline = guidelines
                .find(id)
                .filter(one -> one.kind() == Guideline.Kind.PROTOCOL)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Score> scores = concordance.of(guideline).stream()
                .filter(score -> sight.centre(person, new OdsCode(score.provider())))
                .toList();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("practice-" + id + ".csv")
                                .build()
                                .toString())
                .body(csv(guideline, scores));
    }

    private String csv(Guideline guideline, List<Score> scores) {
        Map<String, String> labels = guideline.versions().stream()
                .collect(Collectors.toMap(Version::id, one -> Cells.harmless(one.label())));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("provider", "name", "month", "version", "followed", "of", "share", "lower_95", "upper_95");
            for (Score score : scores) {
                Interval interval = score.followed().interval();
                csv.writeRecord(
                        score.provider(),
                        Cells.harmless(directory.name(score.provider())),
                        score.month().toString(),
                        labels.getOrDefault(score.version(), ""),
                        number("%.0f", score.followed().followed()),
                        number("%.0f", score.followed().of()),
                        number("%.4f", interval.estimate()),
                        number("%.4f", interval.lower()),
                        number("%.4f", interval.upper()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
