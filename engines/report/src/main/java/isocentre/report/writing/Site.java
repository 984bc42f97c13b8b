package isocentre.report.writing;

import isocentre.report.Nation;
import isocentre.report.Place;
import isocentre.report.Remarks;
import isocentre.report.Report;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Writes the site: pages side by side on all processors, the PDF meanwhile.
public final class Site {
    private Site() {}

    public static Report.Written write(Nation nation, Path folder) throws IOException {
        Files.createDirectories(folder);
        Setting setting = new Setting(nation, Remarks.none());
        String pdf = "radiotherapy-services-in-england-" + nation.year() + ".pdf";
        Article report = NationalReport.of(setting, pdf);
        Map<String, Supplier<Article>> pages = pages(setting, report, pdf);
        try (SideBySide work = new SideBySide()) {
            work.begin(() -> Paper.write(report, folder.resolve(pdf)));
            pages.forEach((name, article) -> work.begin(() -> page(folder.resolve(name), article.get())));
            Downloads downloads = new Downloads(nation, folder.resolve("data"));
            for (Subject subject : nation.subjects()) {
                work.begin(() -> downloads.write(subject));
            }
            Assets.copyTo(folder.resolve("assets"));
        }
        return new Report.Written(
                folder.resolve("index.html"), folder.resolve("report.html"), folder.resolve(pdf), pages.size());
    }

    private static void page(Path file, Article article) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, Templates.page(article));
    }

    private static Map<String, Supplier<Article>> pages(Setting setting, Article report, String pdf) {
        Map<String, Supplier<Article>> pages = new LinkedHashMap<>();
        pages.put("report.html", () -> report);
        pages.put("index.html", () -> HomePage.of(setting, pdf));
        pages.put("data-quality.html", () -> Quality.page(setting));
        pages.put("methods.html", () -> Methods.page(setting));
        pages.put("missing.html", () -> Missing.page(setting));
        pages.put("indicators/index.html", () -> Indexes.indicators(setting));
        pages.put("networks/index.html", () -> Indexes.networks(setting));
        pages.put("providers/index.html", () -> Indexes.providers(setting));
        for (Subject subject : setting.nation().subjects()) {
            pages.put("indicators/" + subject.id() + ".html", () -> IndicatorPage.of(setting, subject));
        }
        for (Place network : setting.nation().networks()) {
            pages.put("networks/" + network.code() + ".html", () -> NetworkPage.of(setting, network));
        }
        for (Place provider : setting.nation().providers()) {
            pages.put("providers/" + provider.code() + ".html", () -> ProviderPage.of(setting, provider));
        }
        return pages;
    }
}
