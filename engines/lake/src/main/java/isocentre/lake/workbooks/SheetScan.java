package isocentre.lake.workbooks;

import isocentre.lake.workbooks.Headings.Column;
import isocentre.radiotherapy.OdsCode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Goes down one sheet, line by line: what stands above a table, its headings, its rows, and then the next table.
final class SheetScan {
    /// Past this many lines without headings a sheet is no table.
    private static final int LAST_HEADING_LINE = 60;

    private static final int MOST_LINES = 200_000;
    private static final Line NOTHING = new Line(0, new TreeMap<>());
    private static final Pattern STANDARD = Pattern.compile("\\b(28|31|62|14|104)[ -]DAY|TWO[ -]WEEK");
    private static final Pattern ENGLAND =
            Pattern.compile("(ALL |TOTAL )?(ENGLISH|ENGLAND)( PROVIDERS| TOTAL)?|ALL PROVIDERS");
    private static final Pattern RADIOTHERAPY = Pattern.compile("RADIOTHERAPY( \\(.*)?|RADIOTHERAPY TREATMENTS?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.0+)?|\\d{1,9}(\\.0+)?(E0)?");

    private final String sheet;
    private final Findings findings;
    private final StringBuilder title;
    private String part = "";

    SheetScan(String sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
        this.title = new StringBuilder(Headings.plain(sheet)).append(" | ");
    }

    void scan(Iterator<Line> lines) {
        Line above = NOTHING;
        Optional<Headings> headings = Optional.empty();
        Line pushed = NOTHING;
        for (int count = 0; (pushed != NOTHING || lines.hasNext()) && count < MOST_LINES; count++) {
            Line line = pushed != NOTHING ? pushed : lines.next();
            pushed = NOTHING;
            if (hasCodeHeading(line)) {
                Line below = lines.hasNext() ? lines.next() : NOTHING;
                Optional<Headings> found = Headings.of(line, above, below);
                if (found.isPresent() && !serves(found.get(), line)) {
                    return;
                }
                headings = found.isPresent() ? found : headings;
                boolean belowIsHeading = found.isPresent() && !looksLikeData(found.get(), below);
                pushed = belowIsHeading ? NOTHING : below;
            } else if (headings.isPresent()
                    && !headings.get().text(line, Column.WITHIN31).isEmpty()) {
                row(headings.get(), line);
            } else {
                between(line, headings.isPresent());
                if (headings.isEmpty() && line.number() > LAST_HEADING_LINE) {
                    return;
                }
            }
            above = line;
        }
    }

    private static boolean hasCodeHeading(Line line) {
        return line.cells().values().stream()
                .map(Headings::plain)
                .anyMatch(text -> text.matches("(ODS|ORG|ORGANISATION|PROVIDER|TRUST) ?CODE"));
    }

    private static boolean looksLikeData(Headings headings, Line line) {
        return OdsCode.isOdsCode(headings.text(line, Column.CODE))
                || COUNT.matcher(headings.text(line, Column.WITHIN31)).matches();
    }

    private void between(Line line, boolean inTable) {
        String words = Headings.plain(line.words());
        if (words.startsWith("PART ")) {
            part = words.substring(words.indexOf(':') + 1).strip();
        }
        if (!inTable) {
            title.append(words).append(" | ");
            findings.preamble(line, about31Days());
        }
    }

    private boolean about31Days() {
        var matcher = STANDARD.matcher(title);
        return matcher.find() && "31".equals(matcher.group(1));
    }

    /// Whether the table is the one we look for: radiotherapy by provider against 31 days.
    private boolean serves(Headings headings, Line line) {
        boolean radiotherapy = about31Days() && (headings.has(Column.MODALITY) || title.indexOf("RADIOTHERAPY") >= 0);
        if (!radiotherapy) {
            return false;
        }
        String owner = Headings.plain(headings.text(line, Column.NAME));
        if (owner.contains("COMMISSION") || owner.contains("CARE BOARD") || owner.contains("ICB")) {
            findings.foundCommissioners();
            return false;
        }
        if (!findings.sheets.contains(sheet)) {
            findings.foundRadiotherapy(sheet);
        }
        return true;
    }

    private void row(Headings headings, Line line) {
        boolean otherModality = headings.has(Column.MODALITY)
                && !RADIOTHERAPY
                        .matcher(Headings.plain(headings.text(line, Column.MODALITY)))
                        .matches();
        boolean aPartOnly = headings.dimensions().stream()
                .anyMatch(column -> !line.cell(column).isEmpty()
                        && !Headings.plain(line.cell(column)).startsWith("ALL"));
        if (otherModality || aPartOnly) {
            return;
        }
        String code = headings.text(line, Column.CODE).toUpperCase(Locale.ROOT);
        String name = headings.text(line, Column.NAME);
        boolean england = ENGLAND.matcher(Headings.plain(name)).matches()
                || ENGLAND.matcher(Headings.plain(code)).matches();
        if (!england && !OdsCode.isOdsCode(code)) {
            findings.unplaced(sheet, line, "'" + clip(code.isEmpty() ? name : code) + "' is not an ODS code");
            return;
        }
        Optional<Stage> stage = stage(headings, line);
        if (stage.isEmpty()) {
            findings.unplaced(sheet, line, code + " has no stage of treatment that is known");
            return;
        }
        wait(headings, line, england ? "" : code, name, stage.get())
                .ifPresent(wait -> (england ? findings.england : findings.rows).add(wait));
    }

    private Optional<Stage> stage(Headings headings, Line line) {
        if (headings.has(Column.STAGE)) {
            return Stage.of(headings.text(line, Column.STAGE));
        }
        return Stage.of(part)
                .or(() -> title.indexOf("SUBSEQUENT") >= 0 || title.indexOf("SUB TREAT") >= 0
                        ? Optional.of(Stage.SUBSEQUENT)
                        : title.indexOf("FIRST") >= 0 ? Optional.of(Stage.FIRST) : Optional.empty());
    }

    private Optional<Wait> wait(Headings headings, Line line, String code, String name, Stage stage) {
        Column[] bands = {Column.WITHIN31, Column.D32TO38, Column.D39TO48, Column.D49TO62, Column.OVER62};
        int[] counts = new int[bands.length];
        int sum = 0;
        for (int i = 0; i < bands.length; i++) {
            OptionalInt count = count(headings.text(line, bands[i]));
            if (count.isEmpty()) {
                String value = headings.text(line, bands[i]);
                findings.unplaced(
                        sheet,
                        line,
                        (code.isEmpty() ? "England" : code) + ", " + stage.code() + ": "
                                + (value.isEmpty() ? "a count is missing" : "'" + clip(value) + "' is not a count"));
                return Optional.empty();
            }
            counts[i] = count.getAsInt();
            sum += counts[i];
        }
        int total = count(headings.text(line, Column.TOTAL)).orElse(sum);
        return Optional.of(
                new Wait(code, clip(name), stage, counts[0], counts[1], counts[2], counts[3], counts[4], total));
    }

    private static OptionalInt count(String text) {
        if (!COUNT.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        String whole = text.replace(",", "").replaceFirst("[.E].*$", "");
        long count = Long.parseLong(whole);
        return count > 10_000_000 ? OptionalInt.empty() : OptionalInt.of((int) count);
    }

    private static String clip(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
