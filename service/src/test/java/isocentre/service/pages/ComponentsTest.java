package isocentre.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.templates.component.JtebreadcrumbGenerated;
import isocentre.templates.component.JtebuttonGenerated;
import isocentre.templates.component.JtedetailsGenerated;
import isocentre.templates.component.JteerrorSummaryGenerated;
import isocentre.templates.component.JteinputGenerated;
import isocentre.templates.component.JteinsetGenerated;
import isocentre.templates.component.JtenoticeGenerated;
import isocentre.templates.component.JtetagGenerated;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our components against the fixtures that NHS.UK frontend ships for them. The attributes of its scripts (`data-…`)
/// are left out on both sides: our pages do without those scripts.
class ComponentsTest {
    @Test
    void aButtonIsTheirs() {
        same("button", "default", out -> JtebuttonGenerated.render(out, null, "Save and continue", ""));
    }

    @Test
    void aTagIsTheirs() {
        same("tag", "default", out -> JtetagGenerated.render(out, null, "Active", ""));
        same("tag", "green", out -> JtetagGenerated.render(out, null, "New", "green"));
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

    private static void same(String component, String name, Consumer<OwaspHtmlTemplateOutput> ours) {
        StringOutput text = new StringOutput();
        ours.accept(new OwaspHtmlTemplateOutput(text));
        assertThat(plain(text.toString())).isEqualTo(plain(fixture(component, name)));
    }

    private static String fixture(String component, String name) {
        try (InputStream in = ComponentsTest.class.getResourceAsStream("/nhsuk/fixtures.json")) {
            for (JsonNode one : new JsonMapper().readTree(in)) {
                if (one.path("component").asString().equals(component)
                        && one.path("name").asString().equals(name)) {
                    return one.path("html").asString();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError("no fixture " + name + " of " + component);
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
