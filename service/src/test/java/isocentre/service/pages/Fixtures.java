package isocentre.service.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fixtures that NHS.UK frontend ships for its components, and what they teach of where each part may stand.
final class Fixtures {
    private static final JsonNode ALL = read();

    /// What stands on its own, in no component: type, lists, the page, utilities.
    private static final String STYLE =
            "nhsuk-(u-.*|heading-.*|list(--.*)?|body.*|width-container|main-wrapper|form-group.*)";

    /// By class: the elements that have it, as in `dt`, and the part that is around it, as in
    /// `nhsuk-summary-list__row`.
    private final Map<String, Set<String>> elements = new HashMap<>();

    private final Map<String, Set<String>> around = new HashMap<>();

    Fixtures() {
        for (JsonNode one : ALL) {
            Jsoup.parseBodyFragment(one.path("html").asString())
                    .body()
                    .getAllElements()
                    .forEach(element -> classes(element).forEach(name -> {
                        elements.computeIfAbsent(name, any -> new HashSet<>()).add(element.tagName());
                        around.computeIfAbsent(name, any -> new HashSet<>()).add(around(element, name));
                    }));
        }
    }

    static String html(String component, String name) {
        return html(component, name, "");
    }

    /// @param words in it: several fixtures can have one name
    static String html(String component, String name, String words) {
        for (JsonNode one : ALL) {
            if (one.path("component").asString().equals(component)
                    && one.path("name").asString().equals(name)
                    && one.path("html").asString().contains(words)) {
                return one.path("html").asString();
            }
        }
        throw new AssertionError("no fixture " + name + " of " + component);
    }

    /// Where markup is not as in any fixture.
    List<String> faults(Element page) {
        List<String> faults = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (String name : classes(element)) {
                Set<String> tags = elements.getOrDefault(name, Set.of());
                if (!tags.contains(element.tagName())) {
                    faults.add("<" + element.tagName() + " class=" + name + ">: in the fixtures it is " + tags);
                } else if (!around.getOrDefault(name, Set.of()).contains(around(element, name))) {
                    faults.add(name + " stands in '" + around(element, name) + "': in the fixtures in "
                            + around.get(name));
                }
            }
        }
        return faults;
    }

    private static List<String> classes(Element element) {
        return element.classNames().stream()
                .filter(name -> name.startsWith("nhsuk-") && !name.matches(STYLE))
                .toList();
    }

    /// The nearest part of the same component; nothing for a component itself, which may stand anywhere, and for a
    /// variant of a part, which stands where the part does.
    private static String around(Element element, String name) {
        int end = name.indexOf("__");
        if (end < 0 || name.contains("--")) {
            return "";
        }
        String component = name.substring(0, end);
        for (Element up : element.parents()) {
            for (String other : classes(up)) {
                if (other.equals(component) || other.startsWith(component + "__")) {
                    return other;
                }
            }
        }
        return "no " + component;
    }

    private static JsonNode read() {
        try (InputStream in = Fixtures.class.getResourceAsStream("/nhsuk/fixtures.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
