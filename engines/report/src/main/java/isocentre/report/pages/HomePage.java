package isocentre.report.pages;

import isocentre.indicators.Level;
import isocentre.report.Chapter;
import isocentre.report.views.Article;
import isocentre.report.views.Card;
import isocentre.report.views.Cards;
import isocentre.report.views.Link;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The way in.
public final class HomePage {
    private HomePage() {}

    public static Article of(Setting setting, String pdf) {
        Drawings drawings = new Drawings(setting, "");
        Blocks glance = new Blocks()
                .add(TilesOf.of(setting, Level.ENGLAND, Level.ENGLAND_CODE, ""))
                .add(TilesOf.missing(setting, Level.ENGLAND, Level.ENGLAND_CODE));
        setting.subject(Setting.WAITS).ifPresent(waits -> glance.add(drawings.trend(waits)));
        List<Section> sections = new ArrayList<>();
        sections.add(glance.section("glance", "England at a glance, " + setting.year()));
        sections.add(new Blocks().add(ways(setting)).section("ways", "Where to look"));
        return new Article(
                setting.frame(
                        "Radiotherapy services in England",
                        "What radiotherapy services in England delivered, how long people waited, and how treatment varies",
                        "Home",
                        false),
                setting.year(),
                "Radiotherapy services in England",
                "Radiotherapy treats cancer with X-rays and other radiation. These pages show what was delivered, how long people"
                        + " waited, and how treatment differs from place to place, so that services can ask why and learn from each other.",
                List.of(new Link("Read the national report", "report.html"), new Link("The report as PDF", pdf)),
                false,
                sections);
    }

    private static Cards ways(Setting setting) {
        List<Card> cards = new ArrayList<>();
        for (Chapter chapter : setting.chapters()) {
            cards.add(new Card(
                    chapter.title(),
                    "indicators/index.html#" + chapter.name().toLowerCase(Locale.ROOT),
                    "Indicators · " + setting.subjects(chapter).size(),
                    chapter.words(),
                    ""));
        }
        cards.add(new Card(
                "The networks",
                "networks/index.html",
                "Places · " + setting.nation().networks().size(),
                "Groups of providers that plan and learn together.",
                ""));
        cards.add(new Card(
                "The providers",
                "providers/index.html",
                "Places · " + setting.nation().providers().size(),
                "The hospital trusts that give radiotherapy.",
                ""));
        return new Cards(cards);
    }
}
