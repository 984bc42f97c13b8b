package isocentre.service.feedback;

import isocentre.report.Place;
import isocentre.report.pages.HomePage;
import isocentre.report.pages.Indexes;
import isocentre.report.pages.IndicatorPage;
import isocentre.report.pages.Methods;
import isocentre.report.pages.Missing;
import isocentre.report.pages.NationalReport;
import isocentre.report.pages.NetworkPage;
import isocentre.report.pages.ProviderPage;
import isocentre.report.pages.Quality;
import isocentre.report.pages.Setting;
import isocentre.report.views.Article;
import java.util.List;
import java.util.Optional;

/// The pages of one financial year, by the names that their links have.
final class Sheets {
    private Sheets() {}

    static Optional<Article> article(FigurePage page, Setting setting) {
        String name = page.name();
        return switch (page.folder()) {
            case "" -> top(name, setting);
            case "indicators" ->
                name.equals("index") ? Optional.of(Indexes.indicators(setting)) : indicator(name, setting);
            case "networks" ->
                name.equals("index")
                        ? Optional.of(Indexes.networks(setting))
                        : place(setting.nation().networks(), name).map(place -> NetworkPage.of(setting, place));
            case "providers" ->
                name.equals("index")
                        ? Optional.of(Indexes.providers(setting))
                        : place(setting.nation().providers(), name).map(place -> ProviderPage.of(setting, place));
            default -> Optional.empty();
        };
    }

    private static Optional<Article> top(String name, Setting setting) {
        return switch (name) {
            case "index" -> Optional.of(HomePage.of(setting, ""));
            case "report" -> Optional.of(NationalReport.of(setting, ""));
            case "data-quality" -> Optional.of(Quality.page(setting));
            case "methods" -> Optional.of(Methods.page(setting));
            case "missing" -> Optional.of(Missing.page(setting));
            default -> Optional.empty();
        };
    }

    private static Optional<Article> indicator(String id, Setting setting) {
        return setting.nation().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(subject -> IndicatorPage.of(setting, subject))
                .findFirst();
    }

    private static Optional<Place> place(List<Place> places, String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }
}
