package isocentre.report;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A site written once for all tests that read it.
record WrittenSite(Path folder, Nation nation) {
    private static final Map<String, WrittenSite> WRITTEN = new ConcurrentHashMap<>();
    private static final Map<Path, Document> READ = new ConcurrentHashMap<>();

    /// Every indicator; waits as published, all else synthetic.
    static WrittenSite mixed() {
        return of("mixed", new ExampleNation().published("TIM-01", "DQ-14"));
    }

    /// Only the last quarter of the year is known, and all of it is synthetic.
    static WrittenSite quarter() {
        return of(
                "quarter",
                new ExampleNation()
                        .months(Month.of("2025-01"), ExampleNation.YEAR.last())
                        .only("TIM-01", "TIM-02", "ACC-14", "FRX-01", "FRX-12"));
    }

    /// Published waits, and no submissions.
    static WrittenSite waitsAlone() {
        return of(
                "waits-alone",
                new ExampleNation()
                        .published("TIM-01")
                        .withoutSubmissions()
                        .only("TIM-01", "TIM-02", "ACC-15", "FRX-01", "FRX-12"));
    }

    /// A few networks and an indicator of every kind, for the slow eyes of a browser; all synthetic but the waits.
    static WrittenSite small() {
        return of(
                "small",
                new ExampleNation()
                        .published("TIM-01")
                        .networks("ODN-02", "ODN-05", "ODN-10")
                        .only("TIM-01", "TIM-02", "ACC-08", "ACC-16", "CAP-04", "FRX-01", "FRX-10", "FRX-12", "DQ-01"));
    }

    static WrittenSite of(String name, ExampleNation example) {
        return WRITTEN.computeIfAbsent(name, unused -> {
            Nation nation = example.nation();
            Path folder = Path.of("target", "sites", name);
            try {
                Report.write(nation, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new WrittenSite(folder, nation);
        });
    }

    /// The pages by their path in the site, with `/`: `providers/RR8.html`.
    List<String> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document page(String name) {
        return READ.computeIfAbsent(folder.resolve(name), file -> {
            try {
                return Jsoup.parse(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The file to which a relative address on a page leads.
    Path from(String page, String address) {
        Path beside = Objects.requireNonNull(folder.resolve(page).getParent());
        return beside.resolve(address).normalize();
    }

    /// The first element of a page that a selector finds.
    Element first(String page, String selector) {
        return page(page).expectFirst(selector);
    }

    Path pdf() {
        return folder.resolve("radiotherapy-services-in-england-" + nation.year() + ".pdf");
    }
}
