package isocentre.report.writing;

import isocentre.report.views.Article;
import java.io.IOException;
import java.io.OutputStream;

/// Any page of figures as a PDF for a meeting, as the national report is made.
public final class PaperPage {
    private PaperPage() {}

    /// @param out is not closed
    public static void write(Article article, OutputStream out) throws IOException {
        Paper.write(article, out);
    }
}
