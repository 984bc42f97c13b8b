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
        return legible(page.toString());
    }

    static String paper(Article article, String css) {
        StringOutput page = new StringOutput(USUAL_PAGE);
        JtepaperGenerated.render(new OwaspHtmlTemplateOutput(page), null, article, css);
        return legible(page.toString());
    }

    /// What no text may hold, such as a bell in a name, as replacement characters: XML would be refused for it.
    private static String legible(String text) {
        char[] legible = null;
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text, i)) {
                legible = legible == null ? text.toCharArray() : legible;
                legible[i] = '\ufffd';
            }
        }
        return legible == null ? text : new String(legible);
    }

    private static boolean allowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c != '\u007f' && c < '\ufffe' || c == '\n' || c == '\t' || c == '\r';
    }
}
