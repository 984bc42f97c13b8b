package isocentre.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.templates.component.JtebreadcrumbGenerated;
import isocentre.templates.component.JtebuttonGenerated;
import isocentre.templates.component.JtecalloutGenerated;
import isocentre.templates.component.JtedetailsGenerated;
import isocentre.templates.component.JteerrorSummaryGenerated;
import isocentre.templates.component.JteinputGenerated;
import isocentre.templates.component.JteinsetGenerated;
import isocentre.templates.component.JtenoticeGenerated;
import isocentre.templates.component.JteselectGenerated;
import isocentre.templates.component.JtetagGenerated;
import isocentre.templates.component.JtetextareaGenerated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Our components against the fixtures that NHS.UK frontend ships for them. The attributes of its scripts (`data-…`)
/// are left out on both sides: our pages do without those scripts.
class ComponentsTest {
    /// What NHS.UK frontend has and no page uses. Tables are our own, since theirs cannot be wide on a phone.
    private static final List<String> UNUSED = List.of(
            "action-link",
            "character-count",
            "date-input",
            "do-dont-list",
            "footer",
            "header",
            "hero",
            "image",
            "pagination",
            "password-input",
            "search-input",
            "table",
            "tabs",
            "task-list");

    @Test
    void aButtonIsTheirs() {
        same("button", "default", out -> JtebuttonGenerated.render(out, null, "Save and continue", ""));
    }

    @Test
    void aTagIsTheirs() {
        same("tag", "default", out -> JtetagGenerated.render(out, null, "Active", ""));
        assertThat(plain(rendered(out -> JtetagGenerated.render(out, null, "New", "green"))))
                .isEqualTo(plain(Fixtures.html("tag", "default", "nhsuk-tag--green")));
    }

    @Test
    void anInsetTextIsTheirs() {
        same(
                "inset-text",
                "default",
                out -> JteinsetGenerated.render(
                        out,
                        null,
                        text -> text.writeContent(
                                "You can report any suspected side effect using the Yellow Card safety scheme")));
    }

    @Test
    void detailsAreTheirs() {
        same(
                "details",
                "default",
                out -> JtedetailsGenerated.render(
                        out,
                        null,
                        "How to find your NHS number",
                        text -> text.writeContent("You can find your NHS number by logging in to the NHS App or on any"
                                + " document the NHS has sent you.")));
    }

    @Test
    void anErrorSummaryIsTheirs() {
        Mistakes mistakes = Mistakes.none()
                .add("example-first-name", "Enter your first name")
                .add("example-last-name", "Enter your last name");
        same("error-summary", "with multiple errors", out -> JteerrorSummaryGenerated.render(out, null, mistakes));
    }

    @Test
    void aBreadcrumbIsTheirs() {
        List<Link> trail = List.of(new Link("Home", "#"), new Link("NHS services", "#"), new Link("Hospitals", "#"));
        same("breadcrumb", "default", out -> JtebreadcrumbGenerated.render(out, null, trail));
    }

    @Test
    void aNoticeIsTheirs() {
        same(
                "notification-banner",
                "with success variant",
                out -> JtenoticeGenerated.render(out, null, "Email sent to example@email.com"));
    }

    @Test
    void anInputWithAMistakeIsTheirs() {
        Mistakes mistakes = Mistakes.none().add("contact-by-phone", "Enter your phone number");
        same(
                "input",
                "example phone number with error message",
                out -> JteinputGenerated.render(
                        out,
                        null,
                        "contact-by-phone",
                        "Phone number",
                        "",
                        "tel",
                        null,
                        null,
                        null,
                        null,
                        "nhsuk-u-width-two-thirds",
                        mistakes));
    }

    @Test
    void aSelectIsTheirs() {
        List<Choice> sorts = List.of(
                new Choice("published", "Recently published", false),
                new Choice("updated", "Recently updated", false),
                new Choice("views", "Most views", false),
                new Choice("comments", "Most comments", false));
        sameField(
                "select",
                "without heading",
                "without-heading",
                out -> JteselectGenerated.render(out, null, "without-heading", "Sort by", "", sorts, Mistakes.none()));
    }

    @Test
    void aSelectWithAHintAndAMistakeIsTheirs() {
        List<Choice> places = List.of(
                new Choice("choose", "Choose location", false),
                new Choice("eastmidlands", "East Midlands", false),
                new Choice("eastofengland", "East of England", false),
                new Choice("london", "London", false),
                new Choice("northeast", "North East", false),
                new Choice("northwest", "North West", false),
                new Choice("southeast", "South East", false),
                new Choice("southwest", "South West", false),
                new Choice("westmidlands", "West Midlands", false),
                new Choice("yorkshire", "Yorkshire and the Humber", false));
        sameField(
                "select",
                "with error message and hint, without heading",
                "with-hint-error",
                out -> JteselectGenerated.render(
                        out,
                        null,
                        "with-hint-error",
                        "Choose location",
                        "This can be different to where you went before",
                        places,
                        Mistakes.none().add("with-hint-error", "Select a location")));
    }

    @Test
    void aTextareaIsTheirs() {
        String hint = "Do not include personal information like your name, date of birth or NHS number";
        sameField(
                "textarea",
                "without heading",
                "without-heading",
                out -> JtetextareaGenerated.render(
                        out, null, "without-heading", "Can you provide more detail?", hint, "", 5, Mistakes.none()));
        sameField(
                "textarea",
                "with error message and hint, without heading",
                "with-hint-error",
                out -> JtetextareaGenerated.render(
                        out,
                        null,
                        "with-hint-error",
                        "Can you provide more detail?",
                        hint,
                        "",
                        5,
                        Mistakes.none().add("with-hint-error", "You must provide an explanation")));
    }

    @Test
    void aCalloutIsTheirs() {
        String ours = rendered(out -> JtecalloutGenerated.render(
                out,
                null,
                "Important",
                text -> text.writeContent("For safety, tell your doctor or pharmacist if you&#39;re taking any other"
                        + " medicines, including herbal medicines, vitamins or supplements.")));
        // Ours come right after the heading of the page, so theirs is a second one.
        assertThat(plain(ours))
                .isEqualTo(plain(Fixtures.html("warning-callout", "default").replace("h3", "h2")));
    }

    /// Whether a component has a template of its own or is written out on a page.
    @Test
    void everyPartOfAComponentStandsOnEveryPageAsInTheFixtures() throws IOException {
        Fixtures fixtures = new Fixtures();
        List<String> faults = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                fixtures.faults(Jsoup.parse(markup(template)))
                        .forEach(fault -> faults.add(template.getFileName() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theOtherComponentsAreNotUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(template));
            }
        }
        assertThat(UNUSED).allSatisfy(component -> assertThat(all.toString()).doesNotContain("nhsuk-" + component));
    }

    /// A template as the markup that it would be with all of its branches.
    private static String markup(Path template) throws IOException {
        String text = Files.readString(template);
        for (String instruction : List.of(
                "\\$(unsafe)?\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}",
                "!\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}",
                "(?m)^@(import|param).*$",
                "@(if|elseif|for)\\(([^()]|\\(([^()]|\\([^()]*\\))*\\))*\\)",
                "@(else|endif|endfor)")) {
            text = text.replaceAll(instruction, "");
        }
        return text;
    }

    private static void same(String component, String name, Consumer<OwaspHtmlTemplateOutput> ours) {
        assertThat(plain(rendered(ours))).isEqualTo(plain(Fixtures.html(component, name)));
    }

    /// With us a field has one name, which is its id too; in the fixtures all are named alike.
    private static void sameField(String component, String name, String id, Consumer<OwaspHtmlTemplateOutput> ours) {
        assertThat(plain(rendered(ours)))
                .isEqualTo(plain(Fixtures.html(component, name).replace("name=\"example\"", "name=\"" + id + "\"")));
    }

    private static String rendered(Consumer<OwaspHtmlTemplateOutput> ours) {
        StringOutput text = new StringOutput();
        ours.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    /// Elements with sorted attributes and classes, and text without the space around it.
    private static String plain(String html) {
        StringBuilder out = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().children().forEach(child -> write(child, out));
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.tagName());
        element.attributes().asList().stream()
                .filter(one -> !one.getKey().startsWith("data-"))
                .map(one ->
                        one.getKey() + "=" + (one.getKey().equals("class") ? sorted(one.getValue()) : one.getValue()))
                .sorted()
                .forEach(one -> out.append(' ').append(one));
        out.append(">\n").append(element.ownText().strip()).append('\n');
        element.children().forEach(child -> write(child, out));
        out.append("</").append(element.tagName()).append(">\n");
    }

    private static String sorted(String classes) {
        return String.join(
                " ", Arrays.stream(classes.strip().split("\\s+")).sorted().toList());
    }
}
