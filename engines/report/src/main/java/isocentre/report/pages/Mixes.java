package isocentre.report.pages;

import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Mix;
import isocentre.charts.MixChart;
import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.indicators.Status;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.Subject.Shape;
import isocentre.report.views.Picture;
import isocentre.report.views.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a whole divides, place by place: fraction groups, techniques, tumours.
final class Mixes {
    /// More categories cannot be told apart by colour: the smallest of England are drawn together.
    private static final int MOST_CATEGORIES = 8;

    private static final String OTHER = "other";

    private final Setting setting;
    private final Pictures pictures;
    private final Points points;

    Mixes(Setting setting, String root) {
        this.setting = setting;
        this.pictures = new Pictures(setting);
        this.points = new Points(setting, root);
    }

    Optional<Picture> byNetwork(Subject subject) {
        return subject.shape() != Shape.MIX
                ? Optional.empty()
                : picture(subject, Level.NETWORK, setting.nation().networks(), ", by network");
    }

    Optional<Picture> byProvider(Subject subject) {
        return subject.shape() != Shape.MIX
                ? Optional.empty()
                : picture(subject, Level.PROVIDER, setting.nation().providers(), ", by provider");
    }

    /// What one place gives, beside England.
    Optional<Section> of(Level level, Place place) {
        Blocks blocks = new Blocks();
        List<Picture> drawn = setting.nation().subjects().stream()
                .filter(subject -> subject.shape() == Shape.MIX)
                .flatMap(subject -> picture(subject, level, List.of(place), "").stream())
                .toList();
        drawn.forEach(blocks::add);
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(blocks.section("mixes", "What is given: fractions, techniques, cancers"));
    }

    private Optional<Picture> picture(Subject subject, Level level, List<Place> places, String by) {
        List<Figure> england = parts(subject, Level.ENGLAND, Level.ENGLAND_CODE);
        List<String> categories = categories(england);
        List<Figure> drawn = new ArrayList<>();
        List<Mix> mixes = new ArrayList<>();
        for (Place place : places) {
            List<Figure> parts = parts(subject, level, place.code());
            drawn.addAll(parts);
            mixes.add(mix(points.provider(place), parts, categories));
        }
        if (england.isEmpty() || drawn.stream().noneMatch(Wording::shown)) {
            return Optional.empty();
        }
        Chart chart = MixChart.of(
                new Heading(subject.name() + by, setting.year(), subject.words().getFirst()),
                categories.stream().map(category -> words(england, category)).toList(),
                mixes,
                List.of(mix(points.england(), england, categories)));
        String id = "mix-" + subject.id() + "-"
                + (places.size() == 1 ? places.getFirst().code() : level.word());
        return Optional.of(pictures.of(id, chart, drawn));
    }

    private List<Figure> parts(Subject subject, Level level, String code) {
        return setting.book().parts(subject.id(), level, code).stream()
                .flatMap(part -> setting.book().year(subject.id(), part, level, code).stream())
                .filter(figure -> figure.numerator() != null)
                .toList();
    }

    /// The largest of England, in the order of their names, then the rest as one.
    private static List<String> categories(List<Figure> england) {
        List<String> largest = england.stream()
                .sorted(Comparator.comparingDouble(Mixes::size).reversed().thenComparing(Figure::breakdown))
                .map(Mixes::category)
                .filter(category -> !category.equals(OTHER))
                .limit(MOST_CATEGORIES)
                .sorted()
                .toList();
        if (largest.size() == england.size()) {
            return largest;
        }
        List<String> withOther = new ArrayList<>(largest);
        withOther.add(OTHER);
        return withOther;
    }

    private static Mix mix(isocentre.charts.Place place, List<Figure> parts, List<String> categories) {
        double[] counts = new double[categories.size()];
        for (Figure part : parts) {
            int at = categories.indexOf(category(part));
            counts[at < 0 ? categories.size() - 1 : at] += size(part);
        }
        if (parts.isEmpty() || !parts.stream().allMatch(Wording::shown)) {
            String why = parts.isEmpty()
                    ? Status.NO_DATA.words()
                    : parts.getFirst().status().words();
            return Mix.missing(place, categories.size(), why);
        }
        return Mix.of(place, Arrays.stream(counts).boxed().toList());
    }

    /// A category as a reader has it; the rest that is drawn together has no figure of its own.
    private String words(List<Figure> england, String category) {
        return england.stream()
                .filter(figure -> category(figure).equals(category))
                .map(figure -> setting.part(figure.breakdown()))
                .findFirst()
                .orElse(category);
    }

    private static double size(Figure figure) {
        Double numerator = figure.numerator();
        return numerator == null ? 0 : numerator;
    }

    /// `fractions=2-5` is the category `2-5`.
    private static String category(Figure figure) {
        return figure.breakdown().substring(figure.breakdown().indexOf('=') + 1);
    }
}
