package isocentre.radiotherapy.standards;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The items of one version of the data set, in the order of the files.
public final class Items {
    private final Version version;
    private final List<Item> items;
    private final Map<String, Item> byHeader = new HashMap<>();
    private final Map<String, Item> byField = new HashMap<>();

    private Items(Version version, List<Item> items) {
        this.version = version;
        this.items = items;
        for (Item item : items) {
            byHeader.putIfAbsent(key(item.file(), normal(item.header())), item);
            if (!item.ddName().startsWith("(none")) {
                byHeader.putIfAbsent(key(item.file(), normal(item.ddName())), item);
            }
            byField.put(key(item.file(), item.field()), item);
        }
    }

    static Items read(Version version) {
        return new Items(version, Row.read("rtds/" + version.code() + "/items.csv", Item::of));
    }

    public Version version() {
        return version;
    }

    public List<Item> all() {
        return items;
    }

    /// The columns of one file, in order.
    public List<Item> of(Item.File file) {
        return items.stream().filter(item -> item.file() == file).toList();
    }

    /// The item with this canonical name in a file.
    public Optional<Item> field(Item.File file, String field) {
        return Optional.ofNullable(byField.get(key(file, field)));
    }

    /// The item with this canonical name in any file of the version; in version 6 the attendance file comes first.
    public Optional<Item> field(String field) {
        return items.stream().filter(item -> item.field().equals(field)).findFirst();
    }

    /// The item that a header names, be it the dictionary's name or the vendor's capitals and underscores, in any
    /// case.
    public Optional<Item> header(Item.File file, String header) {
        return Optional.ofNullable(byHeader.get(key(file, normal(header))));
    }

    /// A header reduced to capitals, digits and single underscores, so that all ways of writing it are alike.
    public static String normal(String header) {
        StringBuilder normal = new StringBuilder(header.length());
        boolean gap = false;
        for (char c : header.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                if (gap && normal.length() > 0) {
                    normal.append('_');
                }
                normal.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return normal.toString();
    }

    private static String key(Item.File file, String name) {
        return file.name() + '/' + name;
    }
}
