package isocentre.report.writing;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import isocentre.report.views.Article;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The report as PDF: the sections of the page in a frame for paper, tagged for screen readers, its fonts embedded.
public final class Paper {
    /// The fonts of the stylesheet are named `isocentre:…`, and come from this module; nothing is fetched from
    /// elsewhere.
    private static final String PROTOCOL = "isocentre";

    private static final String FACE = "Report";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Paper() {}

    static void write(Article article, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(article, out);
        }
    }

    static void write(Article article, OutputStream out) throws IOException {
        String css = new String(Assets.bytes("paper/paper.css"), StandardCharsets.UTF_8);
        print(PaperCharts.fitted(Templates.paper(article, css)), out);
    }

    /// Prints a page of XHTML as tagged PDF. Its style may name the font family `Report`, in two weights; nothing is
    /// fetched from elsewhere.
    public static void print(String html, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument();
                TrueTypeFont regular = face("paper/LiberationSans-Regular.ttf");
                TrueTypeFont bold = face("paper/LiberationSans-Bold.ttf");
                BatikSVGDrawer charts = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePDDocument(document)
                    .useFont(embedded(document, regular), FACE, REGULAR, FontStyle.NORMAL, true)
                    .useFont(embedded(document, bold), FACE, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .useProtocolsStreamImplementation(
                            uri -> new Resource(uri.substring(PROTOCOL.length() + 1)), PROTOCOL)
                    .useSVGDrawer(charts)
                    .withProducer("Isocentre")
                    .toStream(out)
                    .run();
        }
    }

    /// A face without its substitutions of letters: looking for ligatures takes a third of the time, and finds none.
    private static TrueTypeFont face(String name) throws IOException {
        TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(Assets.bytes(name)));
        face.setEnableGsub(false);
        return face;
    }

    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont face) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, face, true));
    }

    /// A file of this module as the renderer reads it.
    private record Resource(String name) implements FSStream {
        @Override
        public InputStream getStream() {
            return Assets.open(name);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
