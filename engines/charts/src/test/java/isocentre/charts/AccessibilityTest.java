package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What every chart owes its readers, whatever it shows and however they read it.
class AccessibilityTest {
    /// A drawing of a sample, with the chart that it belongs to.
    record Drawn(Chart chart, Chart.Drawing drawing) {}

    static Stream<Named<Drawn>> drawings() {
        return Samples.ALL.entrySet().stream()
                .flatMap(sample -> Stream.of(Size.values())
                        .map(size -> Named.of(
                                sample.getKey() + " " + size,
                                new Drawn(sample.getValue(), sample.getValue().drawing(size)))));
    }

    static Element parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("The picture is not well-formed XML", e);
        }
    }

    static List<Element> all(Element root) {
        var nodes = root.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>(List.of(root));
        IntStream.range(0, nodes.getLength()).forEach(i -> elements.add((Element) nodes.item(i)));
        return elements;
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element first(Element element) {
        return children(element).getFirst();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("A picture begins with its title and description, and is an image with a name")
    void named(Drawn drawn) {
        Element svg = parse(drawn.drawing().svg());
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(children(svg).get(0).getTagName()).isEqualTo("title");
        assertThat(children(svg).get(0).getTextContent())
                .isEqualTo(drawn.chart().title());
        assertThat(children(svg).get(1).getTagName()).isEqualTo("desc");
        assertThat(children(svg).get(1).getTextContent())
                .isEqualTo(drawn.chart().description())
                .hasSizeGreaterThan(40);
        assertThat(all(svg)).anyMatch(element -> element.getAttribute("role").equals("img"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("No link stands inside an image, where a keyboard or a screen reader could not reach it")
    void linksAreReachable(Drawn drawn) {
        Element svg = parse(drawn.drawing().svg());
        for (Element link : all(svg)) {
            if (!link.getTagName().equals("a")) {
                continue;
            }
            assertThat(link.getAttribute("href")).isNotBlank();
            assertThat(first(link).getTagName()).isEqualTo("title");
            assertThat(first(link).getTextContent()).containsPattern("[A-Za-z]+.*[0-9]");
            for (Node node = link.getParentNode(); node instanceof Element above; node = node.getParentNode()) {
                assertThat(above.getAttribute("role")).isNotEqualTo("img");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("Presentation attributes only: no style, script, event, class, id or outside resource")
    void quiet(Drawn drawn) {
        Set<String> elements =
                Set.of("svg", "title", "desc", "g", "a", "rect", "line", "path", "polygon", "circle", "text");
        for (Element element : all(parse(drawn.drawing().svg()))) {
            assertThat(elements).contains(element.getTagName());
            IntStream.range(0, element.getAttributes().getLength())
                    .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                    .forEach(name -> assertThat(name)
                            .isNotIn("style", "class", "id", "src", "xlink:href")
                            .doesNotStartWith("on"));
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("Text is text, of ten pixels or more at the width for which it is drawn, and inside the picture")
    void readable(Drawn drawn) {
        Element svg = parse(drawn.drawing().svg());
        double inherited = Double.parseDouble(svg.getAttribute("font-size"));
        assertThat(inherited).isGreaterThanOrEqualTo(12);
        double width = drawn.drawing().width();
        for (Element text : all(svg)) {
            if (!text.getTagName().equals("text")) {
                continue;
            }
            String own = text.getAttribute("font-size");
            double size = own.isEmpty() ? inherited : Double.parseDouble(own);
            assertThat(size).as(text.getTextContent()).isGreaterThanOrEqualTo(10);
            double wide = Lettering.width(text.getTextContent(), size)
                    * (text.getAttribute("font-weight").equals("bold") ? 1.07 : 1);
            double x = Double.parseDouble(text.getAttribute("x"));
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - wide / 2;
                case "end" -> x - wide;
                default -> x;
            };
            assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-2);
            assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(width);
            assertThat(Double.parseDouble(text.getAttribute("y")))
                    .as(text.getTextContent())
                    .isBetween(0.0, (double) drawn.drawing().height());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("The same chart drawn again is the same to the last byte")
    void deterministic(Drawn drawn) {
        Size size = drawn.drawing().width() > 500 ? Size.PAGE : Size.PHONE;
        assertThat(drawn.chart().drawing(size).svg()).isEqualTo(drawn.drawing().svg());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("A caption says what is to be known, and a table holds the figures")
    void wordsAndTable(Drawn drawn) {
        assertThat(drawn.chart().caption()).endsWith(".");
        Table table = drawn.chart().table();
        assertThat(table.rows()).isNotEmpty();
        assertThat(table.headers()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(table.rows()).allMatch(row -> !row.getFirst().isBlank());
    }
}
