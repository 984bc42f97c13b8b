package isocentre.service.feedback.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.radiotherapy.OdsCode;
import isocentre.report.Dates;
import isocentre.report.templates.part.JtesectionsGenerated;
import isocentre.report.views.Article;
import isocentre.report.views.Files;
import isocentre.report.views.Section;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.feedback.Changes;
import isocentre.service.feedback.FigurePage;
import isocentre.service.feedback.Library;
import isocentre.service.feedback.SavedViews;
import isocentre.service.feedback.Signals;
import isocentre.service.indicators.Edition;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.FrontPage;
import isocentre.service.pages.Link;
import isocentre.service.pages.Page;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.feedback.JtehomeGenerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: how radiotherapy is doing, for the public; for those signed in what waits for them, what is late,
/// and their
/// figures.
@Controller
class HomePages {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int RECENT = 3;

    private final Library library;
    private final Submissions submissions;
    private final Late late;
    private final Signals signals;
    private final SavedViews views;
    private final Changes told;
    private final Directory directory;
    private final FrontPage front;

    HomePages(
            Library library,
            Submissions submissions,
            Late late,
            Signals signals,
            SavedViews views,
            Changes told,
            Directory directory,
            FrontPage front) {
        this.library = library;
        this.submissions = submissions;
        this.late = late;
        this.signals = signals;
        this.views = views;
        this.told = told;
        this.directory = directory;
        this.front = front;
    }

    @GetMapping("/")
    Answer home(@AuthenticationPrincipal @Nullable Person person) {
        if (person == null) {
            return front.ofThePublic();
        }
        List<Link> waiting = new ArrayList<>(waiting(person));
        late.due(person).ifPresent(waiting::add);
        List<String> lateOnes = late.words(person);
        List<SignalView> raised = signals.seenBy(person).stream()
                .filter(signal -> signals.waitsFor(person, signal))
                .map(signal -> SignalView.of(signal, directory))
                .toList();
        Content glance = glance(person).orElse(out -> {});
        return Page.of((out, frame) -> JtehomeGenerated.render(
                out,
                null,
                frame,
                person.name(),
                person.has(Role.DATA_MANAGER, directory.today()),
                waiting,
                lateOnes,
                changes(person),
                revised(person),
                raised,
                views.of(person),
                glance,
                library.state()));
    }

    private List<Link> waiting(Person person) {
        return person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD)
                .map(provider -> submissions.of(new OdsCode(provider)).stream()
                        .filter(one -> one.state() == State.READY || one.state() == State.REJECTED)
                        .map(HomePages::task)
                        .toList())
                .orElse(List.of());
    }

    /// What came to the store of late, as far as the person looks after it, and since when the figures are as they are.
    private List<String> changes(Person person) {
        List<String> changes = new ArrayList<>();
        library.state()
                .edition()
                .ifPresent(edition -> changes.add("Figures of data version " + edition.dataVersion() + ", made on "
                        + Dates.words(LocalDate.ofInstant(edition.madeAt(), ENGLAND))));
        person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST)
                .ifPresent(provider -> submissions.of(new OdsCode(provider)).stream()
                        .filter(one -> one.state() == State.STORED)
                        .limit(RECENT)
                        .forEach(one -> changes.add(one.monthInWords() + " was stored on "
                                + Dates.words(LocalDate.ofInstant(one.since(), ENGLAND)))));
        return changes;
    }

    /// The figures of the person's own place that the latest data version changed.
    private List<Link> revised(Person person) {
        return library.state()
                .edition()
                .flatMap(edition -> edition.year(edition.latest()))
                .map(nation -> told.of(place(person), nation).stream()
                        .map(change -> new Link(
                                change.name() + ": " + change.before() + ", now " + change.now(),
                                "/figures/" + nation.year() + "/indicators/" + change.indicator() + ".html"))
                        .toList())
                .orElse(List.of());
    }

    private String place(Person person) {
        return person.on(directory.today())
                .filter(grant -> grant.role().scope() != Role.Scope.ENGLAND)
                .map(Grant::organisation)
                .findFirst()
                .orElse(Directory.ENGLAND);
    }

    private static Link task(Submission one) {
        String month = one.month().map(of -> of.words()).orElse("A submission");
        return new Link(
                month + (one.state() == State.READY ? " waits to be signed" : " was rejected: see what was found"),
                "/submissions/" + one.id());
    }

    /// The figures to read first, of the person's own provider or network, else of England for who compares there.
    private Optional<Content> glance(Person person) {
        return library.state()
                .edition()
                .flatMap(edition -> own(person, edition).map(article -> {
                    Section section = article.sections().getFirst();
                    return rooted("/figures/" + edition.latest() + "/", section);
                }));
    }

    private Optional<Article> own(Person person, Edition edition) {
        Optional<Grant> first = person.on(directory.today())
                .filter(grant -> grant.role().scope() != Role.Scope.ENGLAND)
                .findFirst();
        String year = edition.latest();
        return first.flatMap(grant -> library.page(new FigurePage(
                        year,
                        grant.role().scope() == Role.Scope.PROVIDER ? "providers" : "networks",
                        grant.organisation())))
                .or(() -> person.organisation(directory.today(), Role.ANALYST, Role.COMMISSIONER)
                        .flatMap(england -> library.page(FigurePage.top(year, "index"))));
    }

    /// A section of a page of figures with its links as seen from here.
    private static Content rooted(String root, Section section) {
        StringOutput text = new StringOutput();
        JtesectionsGenerated.render(new OwaspHtmlTemplateOutput(text), null, List.of(section), false, Files.NONE);
        String here = text.toString().replaceAll("href=\"(?!#|/|https?:)(?:\\.\\./)?", "href=\"" + root);
        return out -> out.writeContent(here);
    }
}
