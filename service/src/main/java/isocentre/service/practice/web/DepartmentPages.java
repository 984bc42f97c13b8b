package isocentre.service.practice.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Refusal;
import isocentre.service.pages.Sent;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.LocalProtocol;
import isocentre.service.practice.LocalProtocols;
import isocentre.service.practice.Notice;
import isocentre.service.practice.Notices;
import isocentre.service.practice.Post;
import isocentre.service.practice.Posts;
import isocentre.service.practice.Version;
import isocentre.service.practice.adoption.Adoptions;
import isocentre.templates.practice.JtedepartmentGenerated;
import isocentre.templates.practice.JtedepartmentsGenerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// What a department has to acknowledge and to state, who holds its posts, and its own protocols.
@Controller
public class DepartmentPages {
    private static final Role[] STAFF = {Role.CLINICAL_LEAD, Role.PHYSICIST, Role.DATA_MANAGER};

    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final Notices notices;
    private final Posts posts;
    private final LocalProtocols locals;
    private final Adoptions adoptions;
    private final Sight sight;
    private final Directory directory;

    DepartmentPages(
            Guidelines guidelines,
            GuidelineRights rights,
            Notices notices,
            Posts posts,
            LocalProtocols locals,
            Adoptions adoptions,
            Sight sight,
            Directory directory) {
        this.guidelines = guidelines;
        this.rights = rights;
        this.notices = notices;
        this.posts = posts;
        this.locals = locals;
        this.adoptions = adoptions;
        this.sight = sight;
        this.directory = directory;
    }

    /// A department in the list.
    public record Line(String code, String name, int open, int overdue, int unnamed, int stale) {}

    /// A notice.
    ///
    /// @param acknowledged the day; empty while it is open
    /// @param mine whether the reader acknowledges it
    public record Told(
            String id,
            String guideline,
            String title,
            String changes,
            String post,
            String holder,
            String sent,
            String due,
            boolean overdue,
            String acknowledged,
            boolean mine) {}

    /// A post, with who may be named.
    public record Held(String word, String title, String holders, List<Choice> staff) {}

    /// A local protocol.
    public record Local(String name, String guideline, String follows, String since, boolean stale) {}

    /// Something of which nothing is stated yet.
    public record Unstated(String id, String title) {}

    /// @param names whether the reader names who holds the posts
    /// @param enters whether the reader enters local protocols
    public record View(
            String code,
            String name,
            List<Told> told,
            List<Held> posts,
            List<Local> locals,
            List<Unstated> unstated,
            List<Choice> follows,
            boolean names,
            boolean enters) {}

    @GetMapping("/practice")
    Answer departments(@AuthenticationPrincipal Person person) {
        Optional<String> own = person.organisation(directory.today(), STAFF);
        if (own.isPresent()) {
            return Redirect.to("/practice/" + own.get());
        }
        Map<String, List<Notice>> open = notices.open().stream().collect(Collectors.groupingBy(Notice::provider));
        LocalDate today = directory.today();
        List<Line> lines = directory.providers().stream()
                .filter(one -> sight.centre(person, one.code()))
                .map(one -> line(one, open.getOrDefault(one.code().code(), List.of()), today))
                .toList();
        LocalProtocols.Aligned aligned =
                locals.aligned(lines.stream().map(Line::code).toList(), today);
        return Page.of((out, frame) -> JtedepartmentsGenerated.render(out, null, frame, lines, aligned));
    }

    private Line line(Organisation one, List<Notice> open, LocalDate today) {
        String code = one.code().code();
        return new Line(
                code,
                one.name(),
                open.size(),
                (int) open.stream().filter(notices::overdue).count(),
                (int) Arrays.stream(Post.values())
                        .filter(post -> posts.holders(code, post).isEmpty())
                        .count(),
                (int) locals.of(code, today).stream()
                        .filter(local -> locals.stale(local, today))
                        .count());
    }

    @GetMapping("/practice/{provider}")
    Page department(@AuthenticationPrincipal Person person, @PathVariable String provider) {
        return page(200, person, provider, Sent.nothing(), Mistakes.none());
    }

    @PostMapping("/practice/{provider}/posts")
    Answer name(@AuthenticationPrincipal Person person, @PathVariable String provider, Sent form) {
        try {
            Post post = Arrays.stream(Post.values())
                    .filter(one -> one.name().equals(form.text("post")))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("", "Choose a post"));
            String field = "holder-" + post.name();
            UUID holder = form.id(field).orElseThrow(() -> new Refusal(field, "Choose who holds the post"));
            posts.name(person, provider, post, holder);
            return Redirect.to("/practice/" + provider)
                    .saying("Named: " + post.title().toLowerCase(java.util.Locale.UK) + ".");
        } catch (Refusal e) {
            return page(422, person, provider, form, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @PostMapping("/practice/{provider}/protocols")
    Answer enter(@AuthenticationPrincipal Person person, @PathVariable String provider, Sent form) {
        try {
            UUID follows = form.id("follows")
                    .orElseThrow(() -> new Refusal(
                            "follows", "Choose the version of the network's protocol that it follows (NOG-10)"));
            locals.enter(person, provider, form.text("name"), follows, form.day("since"));
            return Redirect.to("/practice/" + provider).saying("The local protocol is entered.");
        } catch (Refusal e) {
            return page(422, person, provider, form, Mistakes.none().add(e.field(), e.words()));
        }
    }

    @PostMapping("/practice/notices/{id}/acknowledge")
    Answer acknowledge(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        Notice notice = notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Redirect back = Redirect.to("/practice/" + notice.provider());
        try {
            return back.saying(notices.acknowledge(person, id) ? "Acknowledged." : "It was acknowledged before.");
        } catch (Refusal e) {
            return back.saying(e.words());
        }
    }

    private Page page(int status, Person person, String provider, Sent form, Mistakes mistakes) {
        if (!directory.isProvider(provider)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = directory.today();
        List<Guideline> concerning = guidelines.all().stream()
                .filter(one -> one.on(today).isPresent())
                .filter(one -> rights.concerned(one.owner(), today).contains(provider))
                .toList();
        boolean own = person.organisation(today, STAFF).filter(provider::equals).isPresent();
        View view = new View(
                provider,
                directory.name(provider),
                notices.to(provider).stream().map(one -> told(one, person)).toList(),
                Arrays.stream(Post.values()).map(post -> held(provider, post)).toList(),
                locals.of(provider, today).stream()
                        .map(one -> local(one, today))
                        .toList(),
                concerning.stream()
                        .filter(one -> !stated(one, provider, today))
                        .map(one -> new Unstated(one.id(), Words.title(one)))
                        .toList(),
                follows(concerning, today, form.text("follows")),
                own && holds(person, Role.CLINICAL_LEAD, Role.DATA_MANAGER),
                own && holds(person, Role.CLINICAL_LEAD, Role.PHYSICIST));
        return new Page(status, (out, frame) -> JtedepartmentGenerated.render(out, null, frame, view, form, mistakes));
    }

    private boolean holds(Person person, Role... roles) {
        return person.on(directory.today()).anyMatch(grant -> Set.of(roles).contains(grant.role()));
    }

    private boolean stated(Guideline guideline, String provider, LocalDate today) {
        String version = guideline.shown(today).id();
        return Optional.ofNullable(adoptions.latest(guideline.id()).get(new OdsCode(provider)))
                .filter(one -> one.version().equals(version))
                .isPresent();
    }

    private static List<Choice> follows(List<Guideline> concerning, LocalDate today, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose", chosen.isEmpty()));
        concerning.stream().filter(one -> one.kind() == Guideline.Kind.PROTOCOL).forEach(one -> {
            Version version = one.shown(today);
            choices.add(new Choice(
                    version.id(),
                    Words.title(one) + ", " + version.label(),
                    version.id().equals(chosen)));
        });
        return choices;
    }

    private Told told(Notice notice, Person person) {
        Guideline guideline = guidelines.of(notice.version()).orElseThrow();
        Version version = version(guideline, notice.version());
        return new Told(
                notice.id().toString(),
                guideline.id(),
                Words.title(guideline) + ", " + version.label(),
                version.changes(),
                notice.post().title(),
                holders(notice.provider(), notice.post()),
                Words.of(notice.sent()),
                Words.of(notices.dueAfter(notice)),
                notices.overdue(notice),
                notice.acknowledged().map(Words::of).orElse(""),
                notice.open() && notices.isFor(notice, person));
    }

    private static Version version(Guideline guideline, UUID id) {
        return guideline.versions().stream()
                .filter(one -> one.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String holders(String provider, Post post) {
        return posts.holders(provider, post).stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private Held held(String provider, Post post) {
        List<UUID> holding =
                posts.holders(provider, post).stream().map(Person::id).toList();
        List<Choice> staff = new ArrayList<>();
        staff.add(new Choice("", "Choose", holding.isEmpty()));
        posts.staff(provider)
                .forEach(one -> staff.add(new Choice(one.id().toString(), one.name(), holding.contains(one.id()))));
        return new Held(post.name(), post.title(), holders(provider, post), staff);
    }

    private Local local(LocalProtocol one, LocalDate today) {
        Guideline followed = guidelines.of(one.follows()).orElseThrow();
        return new Local(
                one.name(),
                followed.id(),
                Words.title(followed) + ", " + version(followed, one.follows()).label(),
                Words.of(one.since()),
                locals.stale(one, today));
    }
}
