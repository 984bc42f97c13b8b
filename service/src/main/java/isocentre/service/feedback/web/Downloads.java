package isocentre.service.feedback.web;

import isocentre.indicators.Figure;
import isocentre.indicators.writing.FigureCsv;
import isocentre.indicators.writing.FigureJson;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.service.feedback.Exploration;
import isocentre.service.feedback.Library;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// All figures of an indicator as CSV and JSON, with the columns of the `figures` command, for the months chosen.
@Controller
class Downloads {
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::level)
            .thenComparing(Figure::code)
            .thenComparing(Figure::breakdown)
            .thenComparing(figure -> figure.period().by())
            .thenComparing(Figure::period);

    private final Library library;

    Downloads(Library library) {
        this.library = library;
    }

    @GetMapping("/figures/{year}/data/{id}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String year, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        Nation nation = nation(year, id, asked);
        StringBuilder text = new StringBuilder();
        FigureCsv.write(of(nation, id), further(nation), text);
        return Taken.of(text.toString(), MediaType.parseMediaType("text/csv;charset=UTF-8"), id + ".csv");
    }

    @GetMapping("/figures/{year}/data/{id}.json")
    ResponseEntity<byte[]> json(
            @PathVariable String year, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        Nation nation = nation(year, id, asked);
        StringBuilder text = new StringBuilder();
        FigureJson.write(nation.dataVersion(), of(nation, id), further(nation), text);
        return Taken.of(text.toString(), MediaType.APPLICATION_JSON, id + ".json");
    }

    private Nation nation(String year, String id, MultiValueMap<String, String> asked) {
        Nation nation = library.nation(year)
                .filter(one ->
                        one.subjects().stream().anyMatch(subject -> subject.id().equals(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Exploration exploration = Exploring.strict(asked, nation);
        return library.nation(year, id, exploration).orElseThrow();
    }

    private static List<Figure> of(Nation nation, String id) {
        List<Figure> figures = nation.figures().stream()
                .filter(figure -> figure.indicator().equals(id))
                .sorted(ORDER)
                .toList();
        if (figures.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures;
    }

    /// Where a figure comes from, and what its provider says of it.
    private List<FigureCsv.Further> further(Nation nation) {
        Remarks remarks = library.remarks();
        boolean whole = nation.known().equals(nation.covered());
        return List.of(
                new FigureCsv.Further("source", source(nation)),
                new FigureCsv.Further(
                        "explanation",
                        figure -> remarks.on(figure)
                                .filter(said -> whole || !figure.period().equals(nation.year()))
                                .map(Remarks.Remark::words)
                                .orElse("")));
    }

    private static Function<Figure, String> source(Nation nation) {
        return figure -> {
            Nation.Origin origin = nation.sources().get(figure.source());
            return origin == null ? figure.source() : origin.words();
        };
    }
}
