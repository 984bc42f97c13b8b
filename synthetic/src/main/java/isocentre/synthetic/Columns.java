package isocentre.synthetic;

import isocentre.radiotherapy.standards.Item;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The columns of one file: fields in the standard's order, and the order and headers in which a provider writes
/// them.
final class Columns {
    private final List<Item> items;
    private final Map<String, Integer> places = new HashMap<>();

    private Columns(List<Item> items) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i).field(), i);
        }
    }

    static final Columns ATTENDANCE = of("v6", Item.File.ATTENDANCE);
    static final Columns PRESCRIPTION = of("v6", Item.File.PRESCRIPTION);
    static final Columns FLAT = of("v5", Item.File.FLAT);

    private static Columns of(String version, Item.File file) {
        return new Columns(Standards.load().items(Version.of(version)).of(file));
    }

    boolean mandatory(int place) {
        return items.get(place).mandation() == Item.Mandation.MANDATORY;
    }

    /// The number of mandatory columns.
    long mandatory() {
        return items.stream()
                .filter(item -> item.mandation() == Item.Mandation.MANDATORY)
                .count();
    }

    int count() {
        return items.size();
    }

    /// Where a field stands in the standard's order, from 0.
    int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("the file has no field " + field);
        }
        return place;
    }

    boolean has(String field) {
        return places.containsKey(field);
    }

    String field(int place) {
        return items.get(place).field();
    }

    Item item(int place) {
        return items.get(place);
    }

    /// The standard's places in the order in which the provider writes them.
    int[] order(HouseStyle style, long key) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        if (style.shuffled()) {
            Dice dice = Dice.of(11, key, items.size());
            for (int i = order.size() - 1; i > 0; i--) {
                java.util.Collections.swap(order, i, dice.below(i + 1));
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    String header(int place, HouseStyle style) {
        Item item = items.get(place);
        String vendor = item.header().isEmpty()
                ? item.ddName()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("_$", "")
                : item.header();
        return switch (style.header()) {
            case VENDOR -> vendor;
            case LOWER -> vendor.toLowerCase(Locale.ROOT);
            case OFFICIAL -> item.ddName().startsWith("(") || item.ddName().contains(" name)") ? vendor : item.ddName();
        };
    }
}
