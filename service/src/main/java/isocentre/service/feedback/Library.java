package isocentre.service.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import isocentre.report.Nation;
import isocentre.report.Remarks;
import isocentre.report.pages.ComparePage;
import isocentre.report.pages.RegimenPages;
import isocentre.report.pages.Setting;
import isocentre.report.views.Article;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.FiguresPublished;
import isocentre.service.indicators.PublishedFigures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The pages of the edition that is shown; each is put together once, when it is first asked for.
@Component
public class Library {
    private final PublishedFigures figures;
    private final Signals signals;
    private final AtomicReference<@Nullable Shelf> shelf = new AtomicReference<>();

    Library(PublishedFigures figures, Signals signals) {
        this.figures = figures;
        this.signals = signals;
    }

    /// What a provider has said is to be seen from now on.
    @TransactionalEventListener
    void on(PointExplained explained) {
        shelf.set(null);
    }

    /// The pages that readers look at first are ready before anybody asks.
    @EventListener
    void on(FiguresPublished published) {
        shelf().ifPresent(one -> one.article(one.edition().latest(), "index", sheets -> sheets.top("index")));
    }

    /// Pages, and what they are made of, stay as long as there is memory for them.
    private record Shelf(
            Edition edition,
            Remarks remarks,
            Cache<String, @Nullable Sheets> years,
            Cache<String, @Nullable Article> articles) {
        static Shelf of(Edition edition, Remarks remarks) {
            return new Shelf(
                    edition,
                    remarks,
                    Caffeine.newBuilder().softValues().build(),
                    Caffeine.newBuilder().softValues().build());
        }

        Optional<Article> article(String year, String name, Function<Sheets, Optional<Article>> making) {
            return Optional.ofNullable(articles.get(
                    year + "/" + name, ignored -> sheets(year).flatMap(making).orElse(null)));
        }

        private Optional<Sheets> sheets(String year) {
            return Optional.ofNullable(years.get(
                    year,
                    ignored -> edition.year(year)
                            .map(nation -> Sheets.of(nation, remarks))
                            .orElse(null)));
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

    /// The regimens used in a year: all tumours (`index`), or one (`lung-radical`).
    public Optional<Article> regimens(String year, String name) {
        return shelf().flatMap(one -> one.article(
                year,
                "regimens/" + name,
                sheets -> one.edition()
                        .regimens(year)
                        .flatMap(use -> name.equals("index")
                                ? Optional.of(RegimenPages.index(sheets.setting(), use))
                                : RegimenPages.of(sheets.setting(), use, name))));
    }

    /// Places side by side; empty where there is no such year.
    public Optional<Article> compared(String year, List<String> indicators, List<String> places) {
        return shelf().flatMap(one -> one.edition().year(year))
                .map(nation -> ComparePage.of(new Setting(nation, remarks()), indicators, places));
    }

    public Optional<Nation> nation(String year) {
        return figures.state().edition().flatMap(edition -> edition.year(year));
    }

    /// What providers have said of their figures.
    public Remarks remarks() {
        return shelf().map(Shelf::remarks).orElseGet(Remarks::none);
    }

    private Optional<Shelf> shelf() {
        return figures.state()
                .edition()
                .map(edition -> shelf.updateAndGet(
                        one -> one != null && one.edition() == edition ? one : Shelf.of(edition, signals.remarks())));
    }
}
