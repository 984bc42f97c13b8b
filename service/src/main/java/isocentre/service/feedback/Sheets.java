package isocentre.service.feedback;

import isocentre.report.Nation;
import isocentre.report.Place;
import isocentre.report.Remarks;
import isocentre.report.Subject;
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
import java.util.Optional;

/// The pages of one financial year, by the names that their links have.
record Sheets(Setting setting) {

    static Sheets of(Nation nation, Remarks remarks) {
        return new Sheets(new Setting(nation, remarks));
    }

    /// A page at the top: `index`, `methods` …
    Optional<Article> top(String name) {
        return switch (name) {
            case "index" -> Optional.of(HomePage.of(setting, ""));
            case "report" -> Optional.of(NationalReport.of(setting, ""));
            case "data-quality" -> Optional.of(Quality.page(setting));
            case "methods" -> Optional.of(Methods.page(setting));
            case "missing" -> Optional.of(Missing.page(setting));
            default -> Optional.empty();
        };
    }

    /// A page in a folder: `indicators/TIM-01`, `networks/index` …
    Optional<Article> within(String folder, String name) {
        return switch (folder) {
            case "indicators" -> name.equals("index") ? Optional.of(Indexes.indicators(setting)) : indicator(name);
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

    private Optional<Article> indicator(String id) {
        return setting.nation().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map((Subject subject) -> IndicatorPage.of(setting, subject))
                .findFirst();
    }

    private static Optional<Place> place(java.util.List<Place> places, String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }
}
