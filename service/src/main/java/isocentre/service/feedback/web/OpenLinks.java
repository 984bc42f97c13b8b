package isocentre.service.feedback.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.templates.part.JtesectionsGenerated;
import isocentre.report.views.Article;
import isocentre.report.views.Files;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

    OpenLinks(SeesProviderYear sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    Content sections(Article article, Person reader, String year, Files files) {
        return out -> {
            StringOutput text = new StringOutput();
            JtesectionsGenerated.render(new OwaspHtmlTemplateOutput(text), null, article.sections(), false, files);
            out.writeContent(PROVIDER.matcher(text.toString())
                    .replaceAll(link -> Matcher.quoteReplacement(
                            sees(reader, link.group(1), year) ? link.group() : closed(link.group(2)))));
        };
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
