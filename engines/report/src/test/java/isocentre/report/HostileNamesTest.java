package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xml.sax.InputSource;

/// A name from a file is text in every format, whatever it holds: in pages, pictures, files and the PDF.
class HostileNamesTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"Trust\")";
    static final List<String> NAMES = List.of(
            SCRIPT,
            FORMULA,
            "\"' onmouseover='alert(1)' x=\"&lt;&#x22;",
            "]]></title></svg><script>alert(1)</script>${7*7} $1 \\1 @{x}",
            "A\u202eB\u0000C\u0007D\uD83D\uDE00 \u2028E",
            "Unbroken".repeat(60));

    private static WrittenSite site(String name) {
        return WrittenSite.of(
                "hostile-" + NAMES.indexOf(name),
                new ExampleNation().named(name).only("TIM-01", "FRX-12", "ACC-16"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itIsTextOnEveryPage(String name) {
        WrittenSite site = site(name);
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.select("script, img, iframe, [onerror], [onmouseover]"))
                    .as(path)
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            }
        }
        assertThat(site.page("providers/RR8.html").select("h1").text()).contains(seen(name));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itIsTextInEveryPicture(String name) throws Exception {
        WrittenSite site = site(name);
        String page = Files.readString(site.folder().resolve("indicators/TIM-01.html"));
        int pictures = 0;
        for (int from = page.indexOf("<svg xmlns"); from >= 0; from = page.indexOf("<svg xmlns", from + 1)) {
            String svg = page.substring(from, page.indexOf("</svg>", from) + "</svg>".length());
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var elements = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                assertThat(elements.item(i).getNodeName())
                        .isIn("svg", "title", "desc", "g", "a", "rect", "line", "path", "polygon", "circle", "text");
            }
            pictures++;
        }
        assertThat(pictures).isGreaterThan(8);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itIsTextInTheFiles(String name) throws Exception {
        WrittenSite site = site(name);
        String csv = Files.readString(site.folder().resolve("data/TIM-01.csv"));
        assertThat(csv.lines().filter(line -> line.startsWith("TIM-01,provider,RR8,")))
                .allMatch(line -> !line.matches("TIM-01,provider,RR8,\"?[=+@\\-].*"));
        String json = Files.readString(site.folder().resolve("data/TIM-01.json"));
        Object read =
                new Load(LoadSettings.builder().setCodePointLimit(json.length()).build()).loadFromString(json);
        assertThat(read)
                .extracting("figures")
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .filteredOn("code", "RR8")
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.get("name")).isEqualTo(name));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itIsTextInThePdf(String name) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(site(name).pdf().toFile())) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames() == null
                            || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
                    .isTrue();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Radiotherapy services in England");
        }
    }

    @Test
    void aFormulaIsLedByAnApostropheInAFileForASpreadsheet() throws Exception {
        String csv = Files.readString(site(FORMULA).folder().resolve("data/TIM-01.csv"));
        assertThat(csv).contains("TIM-01,provider,RR8,\"'=HYPERLINK(");
    }

    /// As a browser has it: runs of spaces are one, and what text cannot hold is a replacement character.
    private static String seen(String name) {
        return name.split("[\\p{Cntrl}\\u2028 ]")[0];
    }
}
