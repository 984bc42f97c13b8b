package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The report on paper: whole, readable by a screen reader, and as open about its data as the pages.
class PaperTest {
    private static final WrittenSite SITE = WrittenSite.mixed();

    @Test
    void itHasItsChaptersItsPeriodAndTheWarningOfSyntheticDataOnEveryPage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SITE.pdf().toFile())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Radiotherapy services in England, 2024-25");
            PDFTextStripper text = new PDFTextStripper();
            assertThat(text.getText(pdf))
                    .contains("April 2024 to March 2025", "Waits", "Fractionation and its variation")
                    .contains("Data quality", "Networks side by side", "Methods", "What is missing and why");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).as("page " + page).containsIgnoringCase("synthetic data");
            }
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getOpenCount())
                    .isGreaterThan(9);
        }
    }

    @Test
    void aScreenReaderFindsALanguageHeadingsTablesAndWordsForEveryChart() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SITE.pdf().toFile())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<PDStructureElement> elements = new ArrayList<>();
            gather(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements.stream().map(PDStructureElement::getStructureType))
                    .contains("H1", "H2", "H3", "Table", "TH", "TD", "Link", "Figure");
            List<PDStructureElement> charts = elements.stream()
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .toList();
            assertThat(charts).hasSizeGreaterThan(60);
            assertThat(charts.stream().skip(1).map(PDStructureElement::getAlternateDescription))
                    .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(60));
        }
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                gather(element, into);
            }
        }
    }

    @Test
    void itsFontsAreEmbeddedAndItsLinksLeadToTheSiteBesideIt() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SITE.pdf().toFile())) {
            int links = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAction action = ((PDAnnotationLink) annotation).getAction();
                    if (action instanceof PDActionURI uri) {
                        String path = URI.create(uri.getURI()).getPath();
                        assertThat(SITE.folder().resolve(path)).isRegularFile();
                    } else {
                        assertThat(action).isInstanceOf(PDActionGoTo.class);
                    }
                    links++;
                }
            }
            assertThat(links).isGreaterThan(100);
            assertThat(Files.size(SITE.pdf())).isLessThan(8_000_000);
        }
    }
}
