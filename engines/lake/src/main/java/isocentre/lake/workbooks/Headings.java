package isocentre.lake.workbooks;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the columns of a table stand, found by their headings.
///
/// @param at the column of each heading found
/// @param dimensions columns that divide further, such as a cancer type: only their rows for all are counted
record Headings(Map<Column, Integer> at, Set<Integer> dimensions) {
    /// A column of the table, with the headings by which the series has called it.
    enum Column {
        CODE("(ODS|ORG(ANISATION)?|PROVIDER|TRUST) ?CODE|CODE"),
        NAME("(ACCOUNTABLE |TREATMENT )?(PROVIDER|TRUST|ORGANISATION)( NAME)?|ACCOUNTABLE .*|NAME"),
        STAGE("(TREATMENT )?STAGE( OF TREATMENT)?|FIRST OR SUBSEQUENT.*"),
        MODALITY("(TREATMENT )?MODALITY|TREATMENT TYPE|TYPE OF TREATMENT"),
        TOTAL("TOTAL( NUMBER)?( OF)?( PEOPLE| PATIENTS| TREATED| TREATMENTS| RECEIVING TREATMENT)*|ALL TREATED"),
        WITHIN31("(TREATED )?(WITHIN|IN) 31 DAYS|(0|1) TO 31 DAYS|31 DAYS OR (LESS|FEWER)"),
        D32TO38("(TREATED )?(IN |WITHIN )?32 TO 38( DAYS)?"),
        D39TO48("(TREATED )?(IN |WITHIN )?39 TO 48( DAYS)?"),
        D49TO62("(TREATED )?(IN |WITHIN )?49 TO 62( DAYS)?"),
        OVER62("(TREATED )?(AFTER|OVER|MORE THAN|GREATER THAN|>) ?62( DAYS)?|63( DAYS)? (OR|AND) (MORE|OVER|LONGER)");

        private final Pattern pattern;

        Column(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final Pattern FOOTNOTE = Pattern.compile("\\(\\d+\\)|\\([A-Z]\\)$");
    private static final Pattern PERCENTAGE = Pattern.compile("%|PER ?CENT");
    private static final Pattern DIMENSION = Pattern.compile(".*(CANCER|TUMOUR|SETTING|ADMITTED|ROUTE).*");
    private static final Pattern RANGE = Pattern.compile("(\\d) ?[-\u2010-\u2014] ?(\\d)");

    /// Capitals, one space, no footnote marks, ranges with `TO`.
    static String plain(String text) {
        String capitals = text.toUpperCase(Locale.ROOT).replace('\u00a0', ' ');
        String bare = FOOTNOTE.matcher(capitals).replaceAll(" ");
        return RANGE.matcher(bare.replaceAll("\\s+", " ").strip()).replaceAll("$1 TO $2");
    }

    /// Finds the columns in a line and, where headings stand on two rows, the line above or below it.
    static Optional<Headings> of(Line line, Line above, Line below) {
        Headings here = find(line, above, new Line(0, new java.util.TreeMap<>()));
        if (here.whole()) {
            return Optional.of(here);
        }
        Headings wider = find(line, above, below);
        return wider.whole() ? Optional.of(wider) : Optional.empty();
    }

    private static Headings find(Line line, Line above, Line below) {
        Map<Column, Integer> at = new EnumMap<>(Column.class);
        Set<Integer> dimensions = new HashSet<>();
        Set<Integer> columns = new java.util.TreeSet<>(line.cells().keySet());
        columns.addAll(below.cells().keySet());
        columns.addAll(above.cells().keySet());
        for (int column : columns) {
            String own = plain(line.cell(column));
            String over = plain(line.cells().containsKey(column) ? group(above, column) : above.cell(column));
            String under = plain(below.cell(column));
            if (PERCENTAGE.matcher(own + over + under).find()) {
                continue;
            }
            boolean known = false;
            for (Column one : Column.values()) {
                known = at.containsKey(one) ? known : matches(one, own, over, under) && put(at, one, column) || known;
            }
            if (!known && DIMENSION.matcher(own).matches() && !own.contains("NUMBER OF")) {
                dimensions.add(column);
            }
        }
        return new Headings(at, dimensions);
    }

    private static boolean put(Map<Column, Integer> at, Column one, int column) {
        if (at.containsValue(column)) {
            return false;
        }
        at.put(one, column);
        return true;
    }

    private static boolean matches(Column one, String own, String over, String under) {
        return one.pattern.matcher(own).matches()
                || one.pattern.matcher((own + " " + under).strip()).matches()
                || one.pattern.matcher((over + " " + own).strip()).matches()
                || own.isEmpty() && one.pattern.matcher(under).matches()
                || own.isEmpty() && one.pattern.matcher(over).matches();
    }

    /// The heading of a group of columns stands in its first cell only.
    private static String group(Line above, int column) {
        var until = above.cells().headMap(column + 1);
        return until.isEmpty() ? "" : above.cell(until.lastKey());
    }

    private boolean whole() {
        return has(Column.CODE)
                && has(Column.WITHIN31)
                && has(Column.D32TO38)
                && has(Column.D39TO48)
                && has(Column.D49TO62)
                && has(Column.OVER62);
    }

    boolean has(Column column) {
        return at.containsKey(column);
    }

    /// The text of a column in a line; empty if the table has no such column.
    String text(Line line, Column column) {
        Integer where = at.get(column);
        return where == null ? "" : line.cell(where);
    }
}
