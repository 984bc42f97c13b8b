package isocentre.report.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import isocentre.report.views.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The report as PDF: the sections of the page in a frame for paper, with the fonts embedded.
final class Paper {
    private static final String FAMILY = "Liberation Sans";

    private Paper() {}

    static void write(Article article, Path file) throws IOException {
        XRLog.setLoggingEnabled(false);
        String html = Templates.paper(article, new String(Assets.bytes("paper/paper.css"), StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file);
                BatikSVGDrawer charts = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withHtmlContent(html, null)
                    .useFont(() -> Assets.open("paper/LiberationSans-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> Assets.open("paper/LiberationSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useSVGDrawer(charts)
                    .withProducer("Isocentre")
                    .toStream(out)
                    .run();
        }
    }
}
