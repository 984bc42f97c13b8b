package isocentre.service.plans.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Page;
import isocentre.service.plans.reviewing.Rates;
import isocentre.templates.plans.JteratesGenerated;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How many plans were reviewed in time, by centre, over the last twelve months: TEC-05.
@Controller
public class RatesPage {
    private static final int MONTHS = 12;

    private final Rates rates;
    private final Directory directory;

    RatesPage(Rates rates, Directory directory) {
        this.rates = rates;
        this.directory = directory;
    }

    /// A centre; every figure empty where there are too few plans.
    public record Row(String centre, String plans, String inTime, String rate, String changes, String days) {}

    @GetMapping("/peer-review")
    Page rates() {
        List<Row> rows = rates.between(directory.today().minusMonths(MONTHS), directory.today()).stream()
                .map(this::row)
                .sorted(java.util.Comparator.comparing(Row::centre))
                .toList();
        return Page.of((out, frame) -> JteratesGenerated.render(out, null, frame, rows, Rates.LEAST));
    }

    private Row row(Rates.Centre centre) {
        String few = "fewer than " + Rates.LEAST;
        return new Row(
                directory.name(centre.provider()),
                centre.plans().isPresent() ? Long.toString(centre.plans().getAsLong()) : few,
                centre.inTime().isPresent() ? Long.toString(centre.inTime().getAsLong()) : "–",
                centre.rate().isPresent()
                        ? String.format(
                                Locale.UK, "%.0f %%", 100 * centre.rate().getAsDouble())
                        : "–",
                centre.changes().isPresent() ? Long.toString(centre.changes().getAsLong()) : "–",
                centre.days().isPresent()
                        ? String.format(Locale.UK, "%.1f", centre.days().getAsDouble())
                        : "–");
    }
}
