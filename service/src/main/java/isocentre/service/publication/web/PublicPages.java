package isocentre.service.publication.web;

import gg.jte.Content;
import isocentre.charts.Chart;
import isocentre.charts.Size;
import isocentre.service.pages.Answer;
import isocentre.service.pages.FrontPage;
import isocentre.service.pages.Learnt;
import isocentre.service.pages.Page;
import isocentre.service.publication.Charts;
import isocentre.service.publication.Edition;
import isocentre.service.publication.Editions;
import isocentre.templates.publication.JtedownloadsGenerated;
import isocentre.templates.publication.JtefrontGenerated;
import isocentre.templates.publication.JteindicatorGenerated;
import isocentre.templates.publication.JtereleaseGenerated;
import isocentre.templates.publication.JtewordsGenerated;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The pages that everybody may read.
@Controller
public class PublicPages implements FrontPage {
    private final Editions editions;
    private final List<Learnt.Source> learnt;

    PublicPages(Editions editions, List<Learnt.Source> learnt) {
        this.editions = editions;
        this.learnt = learnt;
    }

    @GetMapping("/public")
    Page front() {
        return Page.of((out, frame) ->
                JtefrontGenerated.render(out, null, frame, editions.latest().orElse(null)));
    }

    @Override
    public Answer ofThePublic() {
        return front();
    }

    @GetMapping("/public/indicators/{id}")
    Page indicator(@PathVariable String id) {
        Edition edition = editions.latest().orElseThrow(PublicPages::missing);
        Edition.Indicator one = edition.indicator(id).orElseThrow(PublicPages::missing);
        Picture places = picture(Charts.places(edition, one));
        Picture months = picture(Charts.months(edition, one));
        return Page.of((out, frame) -> JteindicatorGenerated.render(out, null, frame, edition, one, places, months));
    }

    @GetMapping("/public/releases/{name}")
    Page release(@PathVariable String name) {
        Edition edition = editions.named(name).orElseThrow(PublicPages::missing);
        return Page.of((out, frame) -> JtereleaseGenerated.render(out, null, frame, edition));
    }

    @GetMapping("/public/downloads")
    Page downloads() {
        return Page.of((out, frame) -> JtedownloadsGenerated.render(
                out, null, frame, editions.all(), editions.latest().orElse(null)));
    }

    @GetMapping("/public/{name:learning|methods|quality|accessibility|privacy}")
    Page words(@PathVariable String name) {
        return Page.of((out, frame) -> JtewordsGenerated.render(
                out, null, frame, name, editions.latest().orElse(null), learnt));
    }

    /// A chart at the width of a page and of a phone.
    public record Picture(String caption, Content wide, Content narrow, isocentre.charts.Table table) {}

    private static Picture picture(Chart chart) {
        return new Picture(
                chart.caption(),
                out -> out.writeContent(chart.drawing(Size.PAGE).svg()),
                out -> out.writeContent(chart.drawing(Size.PHONE).svg()),
                chart.table());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
