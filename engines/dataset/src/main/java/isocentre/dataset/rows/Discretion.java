package isocentre.dataset.rows;

import isocentre.dataset.Layout;
import isocentre.radiotherapy.standards.Item;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be told of a cell to whoever gets the verdict or the list of changes. Names, birth dates, addresses and
/// identifiers never; nor, where columns have slipped and any cell may hold any of them, what looks like one.
public final class Discretion {
    /// Stands for what is not told.
    public static final String UNTOLD = "(not shown: it could name a person)";

    private static final Set<String> PRIVATE = Stream.of(Layout.values())
            .flatMap(layout -> layout.items().stream())
            .filter(item -> item.type() == Item.Type.TEXT || item.field().equals("birth_date"))
            .map(Item::field)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NHS_NUMBER = Pattern.compile("[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z]{1,2}[0-9][0-9A-Za-z]?\\s*[0-9][A-Za-z]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-/. ][0-9A-Za-z]{1,3}[-/. ][0-9]{2,4}.*|[0-9]{8}");
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{4}.*", Pattern.DOTALL);

    private Discretion() {}

    /// Whether values of a field may be told at all: free texts and identifiers may not.
    public static boolean tells(String field) {
        return !PRIVATE.contains(field);
    }

    /// Whether this value of the item may be told. Words of four letters and more are told of files that hold no
    /// names only.
    public static boolean tells(Layout layout, Item item, String value) {
        boolean moment = switch (item.type()) {
            case DATE, TIMESTAMP, TIME -> true;
            case TEXT, CODE, BOOLEAN, INTEGER, DECIMAL -> false;
        };
        return tells(item.field())
                && !NHS_NUMBER.matcher(value).matches()
                && !POSTCODE.matcher(value).matches()
                && (moment || !DATE.matcher(value).matches())
                && (layout != Layout.ATTENDANCE || !WORD.matcher(value).matches());
    }
}
