package isocentre.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the cases of each place fall into categories, such as regimens: one bar of 100 % a place, by group and name.
public final class MixChart {
    private final Heading heading;
    private final List<String> categories;
    private final List<Mix> mixes;
    private final List<Mix> whole;

    private MixChart(Heading heading, List<String> categories, List<Mix> mixes, List<Mix> whole) {
        this.heading = heading;
        this.categories = categories;
        this.mixes = mixes;
        this.whole = whole;
    }

    /// @param categories at most eight and one called 'other', in the order in which bars show them
    /// @param mixes a place each; shown by group and name
    /// @param whole bars to stand first whatever their name, such as England; may be empty
    /// @throws IllegalArgumentException if there are no places, or too many or unequal categories
    public static Chart of(Heading heading, List<String> categories, List<Mix> mixes, List<Mix> whole) {
        long coloured = categories.stream().filter(name -> !isOther(name)).count();
        if (mixes.isEmpty() || coloured > Ink.CATEGORIES.size()) {
            throw new IllegalArgumentException("A mix needs places, and at most " + Ink.CATEGORIES.size()
                    + " categories beside 'other': group the rest");
        }
        Stream.concat(mixes.stream(), whole.stream()).forEach(mix -> {
            if (mix.counts().size() != categories.size()) {
                throw new IllegalArgumentException(mix.place().name() + " has "
                        + mix.counts().size() + " counts for " + categories.size() + " categories");
            }
        });
        List<Mix> ordered = mixes.stream()
                .sorted(Comparator.comparing((Mix mix) -> mix.place().group(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(mix -> mix.place().shortName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        MixChart chart = new MixChart(heading, List.copyOf(categories), ordered, List.copyOf(whole));
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private static boolean isOther(String category) {
        return category.toLowerCase(Locale.ROOT).startsWith("other");
    }

    private String colour(int category) {
        if (isOther(categories.get(category))) {
            return Ink.OTHER;
        }
        int place = (int) IntStream.range(0, category)
                .filter(i -> !isOther(categories.get(i)))
                .count();
        return Ink.CATEGORIES.get(place);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        sheet.legend(IntStream.range(0, categories.size())
                .mapToObj(i -> Key.box(colour(i), categories.get(i)))
                .toList());
        double names = size.phone() ? 0 : Math.min(290, widestName(sheet) + 12);
        double numbers = widestNumber(sheet) + 8;
        double y = sheet.y + 4;
        Plot plot = new Plot(names, y, size.width() - (size.phone() ? 0 : numbers), y);
        for (Mix mix : whole) {
            y = bar(sheet, plot, mix, y, true);
        }
        y += whole.isEmpty() ? 0 : 6;
        String group = "";
        for (Mix mix : mixes) {
            if (!mix.place().group().equals(group)) {
                group = mix.place().group();
                sheet.picture.text(
                        0,
                        y + 17,
                        Lettering.fit(group, sheet.small(), size.width() - 20),
                        "font-size",
                        sheet.small(),
                        "font-weight",
                        "bold");
                y += 24;
            }
            y = bar(sheet, plot, mix, y, false);
        }
        sheet.y = y + 4;
        return sheet.finish(heading.title(), description());
    }

    private double bar(Sheet sheet, Plot plot, Mix mix, double top, boolean bold) {
        boolean phone = sheet.size.phone();
        double letters = sheet.small();
        double high = 18;
        double bar = phone ? top + letters + 5 : top + 2;
        double baseline = phone ? top + letters : bar + high / 2 + letters * 0.36;
        String n = "n = " + Unit.count(mix.total());
        double room = phone ? sheet.width() - Lettering.width(n, letters) - 10 : plot.left() - 12;
        sheet.picture.text(
                0,
                baseline,
                Lettering.fit(mix.place().shortName(), letters, room),
                "font-size",
                letters,
                "font-weight",
                bold ? "bold" : "normal");
        sheet.small(sheet.width(), baseline, mix.total() == 0 ? "" : n, "end");
        if (mix.total() == 0) {
            sheet.small(plot.left(), bar + high / 2 + letters * 0.36, "not shown: " + mix.note(), "start");
        } else {
            segments(sheet, plot, mix, bar, high);
        }
        return bar + high + (phone ? 6 : 2);
    }

    private void segments(Sheet sheet, Plot plot, Mix mix, double top, double high) {
        double x = plot.left();
        Svg svg = sheet.mark(mix.place().href(), words(mix));
        for (int i = 0; i < categories.size(); i++) {
            double share = mix.counts().get(i) / mix.total();
            double wide = share * plot.width();
            if (wide <= 0) {
                continue;
            }
            svg.open("rect", "x", x, "y", top, "width", Math.max(0.5, wide - 1), "height", high, "fill", colour(i));
            svg.words("title", mix.place().name() + ", " + categories.get(i) + ": " + share(mix, i))
                    .close();
            String label = Unit.COUNT.words(share * 100) + "%";
            if (Lettering.width(label, sheet.small() - 1) + 6 < wide) {
                svg.text(
                        x + wide / 2,
                        top + high / 2 + (sheet.small() - 1) * 0.36,
                        label,
                        "font-size",
                        sheet.small() - 1,
                        "text-anchor",
                        "middle",
                        "fill",
                        Ink.dark(colour(i)) ? Ink.PAPER : Ink.TEXT);
            }
            x += wide;
        }
        sheet.endMark();
    }

    private String share(Mix mix, int category) {
        return Unit.PERCENT.words(mix.counts().get(category) / mix.total()) + " ("
                + Unit.count(mix.counts().get(category)) + " of " + Unit.count(mix.total()) + ")";
    }

    private String words(Mix mix) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            parts.add(categories.get(i) + " " + Unit.PERCENT.words(mix.counts().get(i) / mix.total()));
        }
        return mix.place().name() + ", " + Unit.count(mix.total()) + ": " + String.join(", ", parts);
    }

    private double widestName(Sheet sheet) {
        return Stream.concat(mixes.stream(), whole.stream())
                .mapToDouble(mix -> Lettering.boldWidth(mix.place().shortName(), sheet.small()))
                .max()
                .orElse(0);
    }

    private double widestNumber(Sheet sheet) {
        return Stream.concat(mixes.stream(), whole.stream())
                .mapToDouble(mix -> Lettering.width("n = " + Unit.count(mix.total()), sheet.small()))
                .max()
                .orElse(0);
    }

    private String description() {
        StringBuilder text = new StringBuilder(
                "Bars of 100% for " + mixes.size() + " places, divided into " + String.join(", ", categories) + ".");
        whole.stream()
                .filter(mix -> mix.total() > 0)
                .forEach(mix -> text.append(' ').append(words(mix)).append('.'));
        return text.toString();
    }

    private String caption() {
        return (heading.message() + " Each bar is 100% of the place's n, its parts in the order of the legend;"
                        + " places by name, not by value.")
                .strip();
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of("Place", "n"));
        categories.forEach(category -> headers.add(category));
        List<List<String>> rows = Stream.concat(whole.stream(), mixes.stream())
                .map(mix -> {
                    List<String> row = new ArrayList<>(List.of(mix.place().name(), Unit.count(mix.total())));
                    for (int i = 0; i < categories.size(); i++) {
                        row.add(mix.total() == 0 ? mix.note() : share(mix, i));
                    }
                    return row;
                })
                .map(List::copyOf)
                .toList();
        return new Table(headers, rows);
    }
}
