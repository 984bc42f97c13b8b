package isocentre.service.governance.web;

import isocentre.charts.Axis;
import isocentre.charts.Heading;
import isocentre.charts.Reading;
import isocentre.charts.SpcChart;
import isocentre.charts.Unit;
import isocentre.charts.Value;
import isocentre.radiotherapy.standards.Governance;
import isocentre.radiotherapy.standards.Governance.Maturity;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Registers;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Page;
import isocentre.statistics.Direction;
import isocentre.statistics.XmR;
import isocentre.templates.governance.JtematurityGenerated;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// How a network scored itself as one that learns, domain by domain, and whether that has changed (L9).
@Controller
public class MaturityPages {
    /// From which number of scores on a chart is drawn.
    private static final int FEWEST = 3;

    private final Registers registers;
    private final Directory directory;

    MaturityPages(Registers registers, Directory directory) {
        this.registers = registers;
        this.directory = directory;
    }

    /// A domain with its latest score; before the first score, `not scored`.
    public record Domain(Maturity of, String latest, String since) {}

    /// @param words on what the latest scores rest
    public record View(
            Network network, List<Domain> domains, String words, List<Maturity> levels, List<ChartPicture> pictures) {}

    @GetMapping("/governance/networks/{network}/maturity")
    Page maturity(@PathVariable String network) {
        Network one = registers.network(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Line.Maturity> scores = registers
                .standing(one, directory.today())
                .until(Line.Maturity.class)
                .toList();
        Governance governance = Standards.load().governance();
        List<Maturity> domains = governance.maturity(Maturity.Kind.DOMAIN);
        List<Maturity> levels = governance.maturity(Maturity.Kind.LEVEL);
        View view = new View(
                one,
                domains.stream().map(domain -> domain(domain, levels, scores)).toList(),
                scores.isEmpty() ? "" : scores.getLast().words(),
                levels,
                scores.size() < FEWEST
                        ? List.of()
                        : domains.stream()
                                .map(domain -> picture(one, domain, scores))
                                .toList());
        return Page.of((out, frame) -> JtematurityGenerated.render(out, null, frame, view));
    }

    private static Domain domain(Maturity domain, List<Maturity> levels, List<Line.Maturity> scores) {
        if (scores.isEmpty()) {
            return new Domain(domain, "not scored", "");
        }
        Line.Maturity last = scores.getLast();
        Maturity level = levels.get(last.score(domain.id()) - 1);
        return new Domain(domain, level.id() + ": " + level.title(), Words.of(last.since()));
    }

    private static ChartPicture picture(Network network, Maturity domain, List<Line.Maturity> scores) {
        return ChartPicture.of(
                domain.title(),
                SpcChart.of(
                        Heading.of(domain.title() + ", " + network.name(), "How the network scored itself"),
                        new Axis("Level", Unit.LEVEL),
                        XmR.of(
                                scores.stream()
                                        .map(one -> (double) one.score(domain.id()))
                                        .toList(),
                                XmR.Settings.of(Direction.UP)),
                        scores.stream()
                                .map(one -> Reading.of(
                                        YearMonth.from(one.since()), Value.of(one.score(domain.id()), "self-scored")))
                                .toList(),
                        null));
    }
}
