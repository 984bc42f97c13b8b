package isocentre.service.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import isocentre.report.Months;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The pages of the edition that is shown; each is put together once, when it is first asked for. Of pages as readers
/// have chosen them only those asked for last are kept.
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
        shelf().ifPresent(one -> one.article(new FigurePage(one.edition().latest(), "", "index"), Exploration.USUAL));
    }

    /// Pages, and what they are made of, stay as long as there is memory for them.
    private record Shelf(
            Edition edition,
            Remarks remarks,
            Cache<String, Setting> years,
            Cache<FigurePage, @Nullable Article> articles,
            Recent<Chosen, Optional<Article>> chosen,
            Recent<Narrowed, Setting> narrowed) {

        private record Chosen(FigurePage page, Exploration exploration) {}

        private record Narrowed(String year, List<String> indicators, Months months) {}

        static Shelf of(Edition edition, Remarks remarks) {
            return new Shelf(
                    edition,
                    remarks,
                    Caffeine.newBuilder().softValues().build(),
                    Caffeine.newBuilder().softValues().build(),
                    new Recent<>(32),
                    new Recent<>(4));
        }

        Optional<Article> article(FigurePage page, Exploration exploration) {
            return exploration.usual()
                    ? Optional.ofNullable(articles.get(page, this::usually))
                    : edition.year(page.year())
                            .flatMap(nation -> chosen.of(
                                    new Chosen(page, exploration),
                                    () -> made(page, setting(page.year(), nation, page.indicators(), exploration))));
        }

        private @Nullable Article usually(FigurePage page) {
            return edition.year(page.year())
                    .flatMap(nation -> made(page, usual(page.year(), nation)))
                    .orElse(null);
        }

        private Setting usual(String year, Nation nation) {
            return years.get(year, ignored -> new Setting(nation, remarks));
        }

        /// @param indicators that are needed; empty for all
        Setting setting(String year, Nation nation, List<String> indicators, Exploration exploration) {
            Months months = exploration.months();
            Setting setting = months == null
                    ? usual(year, nation)
                    : narrowed.of(
                            new Narrowed(year, indicators, months),
                            () -> new Setting(edition.within(nation, indicators, months), remarks));
            return setting.choosing(exploration.charts());
        }

        private Optional<Article> made(FigurePage page, Setting setting) {
            return page.folder().equals("regimens") ? regimens(page, setting) : Sheets.article(page, setting);
        }

        /// The regimens used in a year: all tumours (`index`), or one (`lung-radical`).
        private Optional<Article> regimens(FigurePage page, Setting setting) {
            return edition.regimens(page.year())
                    .flatMap(use -> page.name().equals("index")
                            ? Optional.of(RegimenPages.index(setting, use))
                            : RegimenPages.of(setting, use, page.name()));
        }
    }

    public PublishedFigures.State state() {
        return figures.state();
    }

    /// A page; empty where there is none.
    public Optional<Article> page(FigurePage page) {
        return page(page, Exploration.USUAL);
    }

    /// A page as a reader has chosen it; empty where there is none, or none of the months chosen.
    ///
    /// @throws IllegalArgumentException if the months are not among those of the year
    public Optional<Article> page(FigurePage page, Exploration exploration) {
        return shelf().flatMap(one -> one.article(page, exploration));
    }

    /// Places side by side; empty where there is no such year.
    public Optional<Article> compared(
            String year, List<String> indicators, List<String> places, Exploration exploration) {
        return shelf().flatMap(one -> one.edition()
                .year(year)
                .map(nation -> ComparePage.of(
                        one.setting(year, nation, indicators.stream().sorted().toList(), exploration),
                        indicators,
                        places)));
    }

    public Optional<Nation> nation(String year) {
        return figures.state().edition().flatMap(edition -> edition.year(year));
    }

    /// The figures of an indicator in a year, for the months chosen.
    public Optional<Nation> nation(String year, String indicator, Exploration exploration) {
        Months months = exploration.months();
        return figures.state()
                .edition()
                .flatMap(edition -> edition.year(year)
                        .map(nation -> months == null ? nation : edition.within(nation, List.of(indicator), months)));
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
