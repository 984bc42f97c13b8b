package isocentre.service.planning.web;

import isocentre.capacity.Answer;
import isocentre.capacity.Answer.Line;
import isocentre.capacity.Assumption;
import isocentre.charts.Unit;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.planning.Enquiry;
import isocentre.service.planning.WhatIfs;
import isocentre.templates.planning.JtewhatIfGenerated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What a change would do to attendances, machines and waits of a network. Everybody may ask from published numbers;
/// from measured ones those who may see figures, since they are not released.
@Controller
public class WhatIfPages {
    /// Counts smaller than this could tell of a person.
    private static final double FEWEST = 5;

    private static final String START = "start";

    static final Set<Role> SEE_FIGURES = EnumSet.of(
            Role.DATA_MANAGER,
            Role.CLINICAL_LEAD,
            Role.PHYSICIST,
            Role.NETWORK_MANAGER,
            Role.NETWORK_CHAIR,
            Role.ANALYST,
            Role.COMMISSIONER);

    private final WhatIfs whatIfs;
    private final Directory directory;

    WhatIfPages(WhatIfs whatIfs, Directory directory) {
        this.whatIfs = whatIfs;
        this.directory = directory;
    }

    /// A tumour site's work.
    public record SiteRow(String site, String courses, String now, String proposed) {}

    /// A number that the answer rests on.
    public record AssumptionRow(String what, String value, String proposed, String basis, String note) {}

    /// The answer as the page shows it.
    public record Told(
            String area,
            String headline,
            String warning,
            String start,
            List<Line> lines,
            List<ChartPicture> pictures,
            List<SiteRow> sites,
            List<AssumptionRow> assumptions) {}

    /// The form as the page shows it.
    public record Asking(
            List<Choice> areas,
            List<Choice> starts,
            List<Choice> regimens,
            String share,
            String seed,
            List<WhatIfForm.Field> now,
            List<WhatIfForm.Field> after,
            boolean measuring,
            boolean changed) {}

    @GetMapping("/what-if")
    Page whatIf(@AuthenticationPrincipal @Nullable Person person, @RequestParam Map<String, String> asked) {
        boolean measuring =
                person != null && person.on(directory.today()).anyMatch(grant -> SEE_FIGURES.contains(grant.role()));
        List<Network> networks = directory.networks();
        WhatIfForm form = WhatIfForm.of(asked, whatIfs, networks, own(person, networks), measuring);
        Mistakes mistakes = form.mistakes();
        boolean sound = !mistakes.any();
        Optional<Told> told = sound ? told(form, mistakes) : Optional.empty();
        if (sound && told.isEmpty() && !asked.containsKey(START)) {
            // What is measured may hold no course that could move: a first look then begins with published numbers.
            Map<String, String> published = new HashMap<>(asked);
            published.put(START, WhatIfForm.word(Enquiry.Start.OBSERVED));
            return whatIf(person, published);
        }
        Asking asking = new Asking(
                form.areas(),
                form.starts(),
                form.regimens(),
                form.share(),
                form.seed(),
                form.now(),
                form.after(),
                measuring,
                mistakes.any() || asked.values().stream().anyMatch(value -> !value.isBlank()));
        return new Page(
                mistakes.any() ? 422 : 200,
                (out, frame) -> JtewhatIfGenerated.render(out, null, frame, asking, told.orElse(null), mistakes));
    }

    private Optional<Told> told(WhatIfForm form, Mistakes mistakes) {
        try {
            Answer answer = whatIfs.answer(form.enquiry())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
            return Optional.of(told(
                    answer,
                    whatIfs.begin(form.enquiry().area(), form.enquiry().start()).told()));
        } catch (IllegalArgumentException cannot) {
            mistakes.add("move", "It cannot be worked out: " + cannot.getMessage());
            return Optional.empty();
        }
    }

    private static Told told(Answer answer, String start) {
        return new Told(
                answer.of().area().name(),
                answer.headline(),
                answer.warning(),
                start,
                answer.lines(),
                List.of(
                        ChartPicture.of("Attendances and room for them", answer.attendances()),
                        ChartPicture.of("Days from decision to treatment", answer.waits())),
                answer.sites(FEWEST).stream()
                        .map(line -> new SiteRow(
                                line.site(),
                                Unit.COUNT.words(line.coursesNow()),
                                Unit.COUNT.words(line.attendancesNow()),
                                Unit.COUNT.words(line.attendancesProposed())))
                        .toList(),
                assumptions(answer));
    }

    private static List<AssumptionRow> assumptions(Answer answer) {
        List<AssumptionRow> rows = new ArrayList<>();
        for (Assumption one : answer.of().given().all()) {
            String then = answer.of().after().of(one.id()).words();
            rows.add(new AssumptionRow(
                    one.what(), one.words(), then.equals(one.words()) ? "" : then, one.foundation(), one.note()));
        }
        return rows;
    }

    /// The network of the reader's office; the first for the public and for offices of England.
    private String own(@Nullable Person person, List<Network> networks) {
        return Optional.ofNullable(person).stream()
                .flatMap(one -> one.on(directory.today()))
                .map(Grant::organisation)
                .flatMap(code -> directory.isNetwork(code)
                        ? Optional.of(code).stream()
                        : directory.isProvider(code)
                                ? directory.networkOf(new OdsCode(code), directory.today()).map(Network::id).stream()
                                : Optional.<String>empty().stream())
                .findFirst()
                .orElse(networks.getFirst().id());
    }
}
