package isocentre.service.feedback;

import isocentre.report.Nation;
import isocentre.report.views.Article;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages of the edition that is shown; each is put together once, when it is first asked for.
@Component
public class Library {
    private final PublishedFigures figures;
    private final AtomicReference<@Nullable Shelf> shelf = new AtomicReference<>();

    Library(PublishedFigures figures) {
        this.figures = figures;
    }

    private record Shelf(Edition edition, Map<String, Sheets> years, Map<String, Optional<Article>> articles) {
        private Optional<Article> article(String year, String name, Function<Sheets, Optional<Article>> making) {
            Optional<Nation> nation = edition.year(year);
            if (nation.isEmpty()) {
                return Optional.empty();
            }
            return articles.computeIfAbsent(
                    year + "/" + name,
                    ignored -> making.apply(years.computeIfAbsent(year, also -> Sheets.of(nation.get()))));
        }
    }

    public PublishedFigures.State state() {
        return figures.state();
    }

    /// A page of a year; empty where there is none.
    public Optional<Article> top(String year, String name) {
        return shelf().flatMap(one -> one.article(year, name, sheets -> sheets.top(name)));
    }

    /// A page of a year's folder: `indicators`, `TIM-01`.
    public Optional<Article> within(String year, String folder, String name) {
        return shelf().flatMap(one -> one.article(year, folder + "/" + name, sheets -> sheets.within(folder, name)));
    }

    public Optional<Nation> nation(String year) {
        return figures.state().edition().flatMap(edition -> edition.year(year));
    }

    private Optional<Shelf> shelf() {
        return figures.state()
                .edition()
                .map(edition -> shelf.updateAndGet(one -> one != null && one.edition() == edition
                        ? one
                        : new Shelf(edition, new ConcurrentHashMap<>(), new ConcurrentHashMap<>())));
    }
}
