package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// "Radiotherapy services in England": the year in one document, for screen and paper.
public final class NationalReport {
    /// Whose values are drawn place by place, a chapter each; the others stand in its table.
    private static final Map<Chapter, List<String>> DRAWN = Map.of(
            Chapter.ACCESS, List.of("ACC-14", "ACC-20"),
            Chapter.WAITS, List.of("TIM-02", "TIM-06"),
            Chapter.FRACTIONATION, List.of("FRX-01", "FRX-03", "FRX-05", "FRX-06", "FRX-08"),
            Chapter.TECHNIQUE, List.of("TEC-07", "TEC-08"),
            Chapter.DELIVERY, List.of("DEL-01", "DEL-04"),
            Chapter.CAPACITY, List.of("CAP-01", "CAP-04"),
            Chapter.QUALITY, List.of("DQ-01", "DQ-02"));

    private final Setting setting;
    private final Drawings drawings;
    private final Mixes mixes;

    private NationalReport(Setting setting) {
        this.setting = setting;
        this.drawings = new Drawings(setting, "");
        this.mixes = new Mixes(setting, "");
    }

    public static Article of(Setting setting, String pdf) {
        return new NationalReport(setting).article(pdf);
    }

    private Article article(String pdf) {
        List<Section> sections = new ArrayList<>();
        sections.add(glance());
        for (Chapter chapter : List.of(
                Chapter.ACCESS,
                Chapter.WAITS,
                Chapter.FRACTIONATION,
                Chapter.TECHNIQUE,
                Chapter.DELIVERY,
                Chapter.CAPACITY,
                Chapter.QUALITY)) {
            if (!setting.subjects(chapter).isEmpty()) {
                sections.add(chapter(chapter));
            }
        }
        sections.add(networks());
        Said.section(setting, of -> true).ifPresent(sections::add);
        sections.add(new Section("methods", "Methods", Methods.blocks(setting)));
        sections.add(new Section("missing", "What is missing and why", Missing.blocks(setting)));
        return new Article(
                setting.frame(
                        "Radiotherapy services in England, " + setting.nation().year(),
                        "Radiotherapy services in England: the national report",
                        "Report",
                        false,
                        new Link("Home", "index.html")),
                "National report · " + setting.year(),
                "Radiotherapy services in England",
                "What the services delivered, how long people waited, and how treatment varies from place to place. Written"
                        + " for anyone: patients and public, the services themselves, and those who plan and pay for them.",
                List.of(new Link("This report as PDF", pdf)),
                true,
                sections);
    }

    private Section glance() {
        return new Blocks()
                .add(TilesOf.of(setting, Level.ENGLAND, Level.ENGLAND_CODE, ""))
                .add(TilesOf.missing(setting, Level.ENGLAND, Level.ENGLAND_CODE))
                .words(
                        "Every value stands with what it was counted from and its 95% interval: the range of values that fit the"
                                + " figures. Places stand in the order of their names. A place that differs is a reason to ask why,"
                                + " not a verdict.")
                .section("glance", "At a glance");
    }

    private Section chapter(Chapter chapter) {
        List<Subject> subjects = setting.subjects(chapter);
        String title = chapter.title() + ", England, " + setting.year();
        Blocks blocks = new Blocks().words(chapter.words()).add(Overviews.england(setting, title, subjects, ""));
        if (chapter == Chapter.WAITS) {
            setting.subject(Setting.WAITS).ifPresent(subject -> waits(subject, blocks));
        }
        if (chapter == Chapter.FRACTIONATION) {
            setting.subject("FRX-12").flatMap(mixes::byNetwork).ifPresent(blocks::add);
        }
        for (String id : DRAWN.getOrDefault(chapter, List.of())) {
            setting.subject(id).ifPresent(subject -> {
                blocks.add(drawings.pair(subject));
                if (chapter == Chapter.FRACTIONATION) {
                    blocks.addAll(drawings.funnels(subject));
                }
            });
        }
        return blocks.section(chapter.name().toLowerCase(Locale.ROOT), chapter.title());
    }

    /// The waits of every provider: the funnel of all, then each over time.
    private void waits(Subject subject, Blocks blocks) {
        blocks.add(drawings.trend(subject))
                .addAll(drawings.funnels(subject))
                .add(drawings.dots(subject, Level.NETWORK));
        for (Place network : setting.nation().networks()) {
            String label = network.name() + ": " + subject.name() + ", each provider month by month";
            blocks.add(drawings.spcOf(subject, setting.providersOf(network), label));
        }
        blocks.add(drawings.spcOf(subject, setting.outside(), "Outside any network"));
    }

    private Section networks() {
        return new Blocks()
                .words("The " + setting.nation().networks().size()
                        + " networks beside each other, in the order of their names.")
                .addAll(Overviews.sideBySide(setting, TilesOf.headlines(setting), ""))
                .section("networks", "Networks side by side");
    }
}
