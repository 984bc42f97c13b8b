package isocentre.service.priorities.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Cells;
import isocentre.service.pages.Page;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Question.Evidence;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Rounds;
import isocentre.templates.priorities.JtegapsGenerated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The public list of gaps in the evidence: questions that matter to patients, carers and clinicians, and that no
/// current and reliable review answers.
@Controller
public class GapPages {
    private final Questions questions;
    private final Rounds rounds;
    private final Directory directory;

    GapPages(Questions questions, Rounds rounds, Directory directory) {
        this.questions = questions;
        this.rounds = rounds;
        this.directory = directory;
    }

    /// A gap with the round that found it.
    public record Gap(QuestionView question, String round, String place) {}

    private List<Gap> gaps() {
        return questions.gaps().stream().map(this::gap).toList();
    }

    private Gap gap(Question question) {
        Round round = rounds.find(question.round()).orElseThrow();
        return new Gap(QuestionView.of(question), round.title(), directory.name(round.place()));
    }

    @GetMapping("/evidence-gaps")
    Page list() {
        List<Gap> gaps = gaps();
        return Page.of((out, frame) -> JtegapsGenerated.render(out, null, frame, gaps));
    }

    @GetMapping("/evidence-gaps.csv")
    ResponseEntity<String> file() {
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "question", "in plain words", "place", "state", "evidence", "review", "searched", "round", "where");
            for (Gap gap : gaps()) {
                Question of = gap.question().of();
                csv.writeRecord(List.of(
                        Cells.harmless(of.words()),
                        Cells.harmless(of.plain()),
                        gap.question().place(),
                        gap.question().state(),
                        gap.question().evidence(),
                        Cells.harmless(of.evidence().map(Evidence::review).orElse("")),
                        Cells.harmless(of.evidence().map(Evidence::searched).orElse("")),
                        Cells.harmless(gap.round()),
                        Cells.harmless(gap.place())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"evidence-gaps.csv\"")
                .body(file.toString());
    }
}
