package isocentre.service.feedback.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.templates.part.JtesectionsGenerated;
import isocentre.report.views.Article;
import isocentre.report.views.Files;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// A page's links for one reader: a link to a provider's page that the reader may not open is its text alone.
@Component
class OpenLinks {
    private static final Pattern PROVIDER = Pattern.compile(
            "<a\\b[^>]*\\bhref=\"(?:[./]*|/figures/[^/\"]+/)providers/([A-Z0-9]+)\\.html\"[^>]*>(.*?)</a>",
            Pattern.DOTALL);

    private final SeesProviderYear sight;
    private final Clock clock;
    private final Cache<Article, Map<Files, List<Piece>>> printed =
            Caffeine.newBuilder().weakKeys().build();

    OpenLinks(SeesProviderYear sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    /// A part of a page.
    private sealed interface Piece {
        record Same(String text) implements Piece {}

        record ToProvider(String code, String link, String words) implements Piece {}
    }

    Content sections(Article article, Person reader, String year, Files files) {
        List<Piece> pieces = printed.get(article, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(files, ways -> print(article, ways));
        Map<String, Boolean> seen = new HashMap<>();
        return out -> pieces.forEach(piece -> out.writeContent(
                switch (piece) {
                    case Piece.Same(String text) -> text;
                    case Piece.ToProvider(String code, String link, String words) ->
                        seen.computeIfAbsent(code, provider -> sees(reader, provider, year)) ? link : closed(words);
                }));
    }

    /// Printed once, however many read it.
    private static List<Piece> print(Article article, Files files) {
        StringOutput text = new StringOutput();
        JtesectionsGenerated.render(new OwaspHtmlTemplateOutput(text), null, article.sections(), false, files);
        String page = text.toString();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Matcher link = PROVIDER.matcher(page); link.find(); done = link.end()) {
            pieces.add(new Piece.Same(page.substring(done, link.start())));
            pieces.add(new Piece.ToProvider(link.group(1), link.group(), link.group(2)));
        }
        pieces.add(new Piece.Same(page.substring(done)));
        return List.copyOf(pieces);
    }

    /// What stays of a link. The point of a chart stays one, with its own name and numbers.
    private static String closed(String content) {
        return content.startsWith("<title>") ? "<g>" + content + "</g>" : content;
    }

    private boolean sees(Person reader, String provider, String year) {
        return reader.on(LocalDate.now(clock))
                .anyMatch(grant -> sight.allows(grant, Map.of("provider", provider, "year", year)));
    }
}
