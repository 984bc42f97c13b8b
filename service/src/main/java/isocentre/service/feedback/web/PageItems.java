package isocentre.service.feedback.web;

import isocentre.service.feedback.FigurePage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Each chart and each table of a page of figures as a file, as its reader has chosen it.
@Controller
class PageItems {
    private final ChosenPages pages;

    PageItems(ChosenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures/{year}/{name}/{item}.{format}")
    ResponseEntity<byte[]> top(
            @PathVariable String year,
            @PathVariable String name,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(FigurePage.top(year, name), asked, item, format);
    }

    @GetMapping("/figures/{year}/indicators/{name}/{item}.{format}")
    ResponseEntity<byte[]> indicator(
            @PathVariable String year,
            @PathVariable String name,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(new FigurePage(year, "indicators", name), asked, item, format);
    }

    @GetMapping("/figures/{year}/networks/{name}/{item}.{format}")
    ResponseEntity<byte[]> network(
            @PathVariable String year,
            @PathVariable String name,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(new FigurePage(year, "networks", name), asked, item, format);
    }

    @GetMapping("/figures/{year}/regimens/{name}/{item}.{format}")
    ResponseEntity<byte[]> regimens(
            @PathVariable String year,
            @PathVariable String name,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(new FigurePage(year, "regimens", name), asked, item, format);
    }

    @GetMapping("/figures/{year}/providers/index/{item}.{format}")
    ResponseEntity<byte[]> providers(
            @PathVariable String year,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(new FigurePage(year, "providers", "index"), asked, item, format);
    }

    @GetMapping("/figures/{year}/providers/{provider}/{item}.{format}")
    ResponseEntity<byte[]> provider(
            @PathVariable String year,
            @PathVariable String provider,
            @PathVariable String item,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked) {
        return item(new FigurePage(year, "providers", provider), asked, item, format);
    }

    private ResponseEntity<byte[]> item(
            FigurePage page, MultiValueMap<String, String> asked, String item, String format) {
        return ArticleItems.file(pages.article(page, asked), page.name(), item, format);
    }
}
