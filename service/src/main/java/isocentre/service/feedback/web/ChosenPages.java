package isocentre.service.feedback.web;

import isocentre.report.Nation;
import isocentre.report.views.Article;
import isocentre.service.feedback.Exploration;
import isocentre.service.feedback.FigurePage;
import isocentre.service.feedback.Library;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/// Pages of figures as an address asks for them, for files. A file has no place to say what is wrong with a choice: a
/// wrong one is refused.
@Component
class ChosenPages {
    private final Library library;

    ChosenPages(Library library) {
        this.library = library;
    }

    Article article(FigurePage page, MultiValueMap<String, String> asked) {
        if (library.page(page).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Nation nation = library.nation(page.year()).orElseThrow();
        Exploration exploration = page.explored() ? Exploring.strict(asked, nation) : Exploration.USUAL;
        return library.page(page, exploration).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
