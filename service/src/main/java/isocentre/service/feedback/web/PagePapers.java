package isocentre.service.feedback.web;

import isocentre.report.writing.PaperPage;
import isocentre.service.feedback.FigurePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Each page of figures as a PDF for a meeting, as its reader has chosen it.
@Controller
class PagePapers {
    private final ChosenPages pages;

    PagePapers(ChosenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures/{year}/{name}.pdf")
    ResponseEntity<byte[]> top(
            @PathVariable String year, @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        return paper(FigurePage.top(year, name), asked);
    }

    @GetMapping("/figures/{year}/indicators/{name}.pdf")
    ResponseEntity<byte[]> indicator(
            @PathVariable String year, @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        return paper(new FigurePage(year, "indicators", name), asked);
    }

    @GetMapping("/figures/{year}/networks/{name}.pdf")
    ResponseEntity<byte[]> network(
            @PathVariable String year, @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        return paper(new FigurePage(year, "networks", name), asked);
    }

    @GetMapping("/figures/{year}/regimens/{name}.pdf")
    ResponseEntity<byte[]> regimens(
            @PathVariable String year, @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        return paper(new FigurePage(year, "regimens", name), asked);
    }

    @GetMapping("/figures/{year}/providers/{provider}.pdf")
    ResponseEntity<byte[]> provider(
            @PathVariable String year,
            @PathVariable String provider,
            @RequestParam MultiValueMap<String, String> asked) {
        return paper(new FigurePage(year, "providers", provider), asked);
    }

    private ResponseEntity<byte[]> paper(FigurePage page, MultiValueMap<String, String> asked) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PaperPage.write(pages.article(page, asked), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Taken.of(pdf.toByteArray(), MediaType.APPLICATION_PDF, page.name() + ".pdf");
    }
}
