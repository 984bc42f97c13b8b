package isocentre.report.writing;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.templates.JtearticleGenerated;
import isocentre.report.templates.JtepaperGenerated;
import isocentre.report.views.Article;

/// The templates of `src/main/jte`, compiled with this module: a wrong name or type in one fails the build.
final class Templates {
    private static final int USUAL_PAGE = 1 << 17;

    private Templates() {}

    static String page(Article article) {
        StringOutput page = new StringOutput(USUAL_PAGE);
        JtearticleGenerated.render(new OwaspHtmlTemplateOutput(page), null, article);
        return page.toString();
    }

    static String paper(Article article, String css) {
        StringOutput page = new StringOutput(USUAL_PAGE);
        JtepaperGenerated.render(new OwaspHtmlTemplateOutput(page), null, article, css);
        return page.toString();
    }
}
