package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every link of every page leads somewhere, and nothing is fetched from outside the folder.
class LinksTest {
    static Stream<WrittenSite> sites() {
        return Stream.of(WrittenSite.mixed(), WrittenSite.quarter(), WrittenSite.waitsAlone());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyLinkLeadsToAFileOfTheFolderAndToAPlaceOnItsPage(WrittenSite site) {
        Set<String> broken = new TreeSet<>();
        for (String name : site.pages()) {
            for (Element element : site.page(name).select("[href], [src], [srcset], [action], [data]")) {
                String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!leadsSomewhere(site, name, target)) {
                    broken.add(name + " -> " + target + " (" + element.tagName() + ")");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(WrittenSite site, String name, String target) {
        URI uri = URI.create(target);
        if (target.isBlank() || uri.isAbsolute() || target.startsWith("/")) {
            return false;
        }
        Path file = uri.getPath().isEmpty() ? site.folder().resolve(name) : site.from(name, uri.getPath());
        if (!file.startsWith(site.folder()) || !Files.isRegularFile(file)) {
            return false;
        }
        String page = site.folder().relativize(file).toString().replace('\\', '/');
        return uri.getFragment() == null || site.page(page).getElementById(uri.getFragment()) != null;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageIsReachedFromTheFirst(WrittenSite site) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of("index.html"));
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (seen.add(name)) {
                for (Element link : site.page(name).select("a[href]")) {
                    String path = URI.create(link.attr("href")).getPath();
                    if (path.endsWith(".html")) {
                        Path file = site.from(name, path);
                        open.add(site.folder().relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
        }
        assertThat(seen).containsAll(site.pages());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aNameIsGivenOnceOnAPage(WrittenSite site) {
        for (String name : site.pages()) {
            List<String> ids = site.page(name).select("[id]").eachAttr("id");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            for (Element element : site.page(name).select("[aria-labelledby]")) {
                assertThat(site.page(name).getElementById(element.attr("aria-labelledby")))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aPageRunsNoScriptAndLoadsNothingFromElsewhere(WrittenSite site) {
        for (String name : site.pages()) {
            Document page = site.page(name);
            assertThat(page.select("script, iframe, object, embed, form, style, base"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("[style]")).as(name).isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'");
            for (Element element : page.getAllElements()) {
                element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            }
        }
    }
}
