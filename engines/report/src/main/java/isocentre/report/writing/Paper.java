package isocentre.report.writing;

import com.openhtmltopdf.extend.FSStream;
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

/// The report as PDF: the sections of the page in a frame for paper, tagged for screen readers, its fonts embedded.
final class Paper {
    /// The fonts of the stylesheet are named `isocentre:…`, and come from this module; nothing is fetched from
    /// elsewhere.
    private static final String PROTOCOL = "isocentre";

    private Paper() {}

    static void write(Article article, Path file) throws IOException {
        XRLog.setLoggingEnabled(false);
        String css = new String(Assets.bytes("paper/paper.css"), StandardCharsets.UTF_8);
        String html = PaperCharts.fitted(Templates.paper(article, css));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                BatikSVGDrawer charts = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(html, null)
                    .useProtocolsStreamImplementation(
                            uri -> new Resource(uri.substring(PROTOCOL.length() + 1)), PROTOCOL)
                    .useSVGDrawer(charts)
                    .withProducer("Isocentre")
                    .toStream(out)
                    .run();
        }
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
