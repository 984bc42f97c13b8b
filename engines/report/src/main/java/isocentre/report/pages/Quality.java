package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.List;

/// How good the data are on which everything else rests.
public final class Quality {
    private Quality() {}

    public static Article page(Setting setting) {
        Drawings drawings = new Drawings(setting, "");
        List<Subject> subjects = setting.subjects(Chapter.QUALITY);
        List<Section> sections = new ArrayList<>();
        sections.add(new Blocks()
                .words(Chapter.QUALITY.words())
                .add(Overviews.england(setting, "Data quality, England, " + setting.year(), subjects, ""))
                .section("england", "England, " + setting.year()));
        drawings.trends(subjects)
                .ifPresent(gallery -> sections.add(new Blocks().add(gallery).section("time", "Over time")));
        for (Subject subject : subjects) {
            if (setting.known(subject)) {
                sections.add(new Blocks()
                        .words(subject.words().getFirst())
                        .add(Tables.places(setting, subject, Level.PROVIDER, ""))
                        .section(subject.id(), subject.name()));
            }
        }
        return new Article(
                setting.frame(
                        "Data quality",
                        "How complete, valid and prompt the data are",
                        "Data quality",
                        false,
                        new Link("Home", "index.html")),
                setting.year(),
                "Data quality",
                "Figures are as good as the data under them. Completeness differs between providers, and old months may still arrive.",
                true,
                sections);
    }
}
