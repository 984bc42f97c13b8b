package isocentre.service.practice.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.practice.DraftCheck;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.service.practice.adoption.Spread;
import isocentre.templates.practice.JtelibraryGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The library, by tumour site. Everybody reads what was agreed; what is only proposed is seen by people with an
/// account.
@Controller
public class LibraryPages {
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final Spread spread;
    private final Sight sight;
    private final Directory directory;

    LibraryPages(Guidelines guidelines, GuidelineRights rights, Spread spread, Sight sight, Directory directory) {
        this.guidelines = guidelines;
        this.rights = rights;
        this.spread = spread;
        this.sight = sight;
        this.directory = directory;
    }

    /// A guideline in the list.
    ///
    /// @param basis how well it is founded, where that is less than read at the source
    public record Row(
            String id,
            String title,
            String words,
            String kind,
            String issuer,
            String standing,
            String colour,
            String since,
            String basis) {}

    /// What the reader looks for.
    public record Sought(String words, String site, String cycle) {}

    /// @param sites of the guidelines shown, each with its rows
    /// @param writes whether the reader may propose one
    /// @param toPractice the median time to practice in words; empty for those who see no figures
    public record View(
            Map<String, List<Row>> sites, Sought sought, List<Choice> choices, boolean writes, String toPractice) {}

    @GetMapping("/library")
    Page list(
            @AuthenticationPrincipal @Nullable Person person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String cycle) {
        LocalDate today = directory.today();
        Map<String, List<Row>> sites = new LinkedHashMap<>();
        for (Guideline one : guidelines.search(q)) {
            boolean sought = (site.isEmpty() || one.site().equals(site))
                    && (cycle.isEmpty()
                            || one.cycle()
                                    .filter(id -> id.toString().equals(cycle))
                                    .isPresent());
            if (sought && (person != null || one.open())) {
                sites.computeIfAbsent(one.site(), ignored -> new ArrayList<>()).add(row(one, today));
            }
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Any site", site.isEmpty()));
        DraftCheck.sites().forEach(one -> choices.add(new Choice(one, one, one.equals(site))));
        View view = new View(
                sites,
                new Sought(q, site, cycle),
                choices,
                person != null && !rights.owners(person).isEmpty(),
                sight.figures(person) ? toPractice() : "");
        return Page.of((out, frame) -> JtelibraryGenerated.render(out, null, frame, view));
    }

    private static Row row(Guideline guideline, LocalDate today) {
        Version shown = guideline.shown(today);
        return new Row(
                guideline.id(),
                guideline.title(),
                shown.words(),
                guideline.kind().title(),
                guideline.issuer(),
                shown.standing(today),
                Words.colour(shown, today),
                Words.since(shown),
                Words.basis(shown));
    }

    /// NET-06 of England.
    private String toPractice() {
        Spread.ToPractice told = spread.toPractice(directory.providers().stream()
                .map(Organisation::code)
                .map(OdsCode::code)
                .toList());
        String median = told.medianDays().isPresent()
                ? ", at the median " + told.medianDays().getAsLong() + " days after publication"
                : told.reached() > 0 ? "; when that was reached lies before the first month that is known" : "";
        return told.figured() == 0
                ? ""
                : "Time from knowledge to practice (NET-06): of " + told.figured()
                        + " guidelines whose practice a figure shows, " + told.reached()
                        + " are followed by 80% of centres" + median + ".";
    }
}
