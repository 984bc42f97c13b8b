package isocentre.dataset.reading;

import isocentre.dataset.Layout;
import isocentre.radiotherapy.standards.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The header's names put to the items of the data set.
record Headers(Optional<Layout> layout, List<Column> columns) {
    /// With fewer names than this, a header is taken for something else.
    private static final int ENOUGH = 4;

    static Headers of(List<String> names) {
        Optional<Layout> best = Optional.empty();
        int most = ENOUGH - 1;
        for (Layout layout : Layout.values()) {
            int known = (int) names.stream()
                    .distinct()
                    .filter(name -> layout.header(name).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = Optional.of(layout);
            }
        }
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<String> field =
                    best.flatMap(layout -> layout.header(name)).map(Item::field).filter(taken::add);
            columns.add(new Column(i, name, field.orElse("")));
        }
        return new Headers(best, List.copyOf(columns));
    }

    static List<String> assumptions(String file, Encoding encoding, char delimiter, Headers headers) {
        List<String> said = new ArrayList<>();
        if (encoding.charset().equals(Encoding.WINDOWS_1252)) {
            said.add(file + ": bytes are not valid UTF-8; read as Windows-1252");
        } else if (encoding.wide()) {
            said.add(file + ": read as " + encoding.charset().name());
        }
        if (delimiter != ',') {
            said.add(file + ": cells are separated by "
                    + (delimiter == '\t' ? "a tab" : delimiter == ';' ? "a semicolon" : "a pipe"));
        }
        headers.layout().ifPresent(layout -> {
            List<String> order = headers.columns().stream()
                    .map(Column::field)
                    .filter(field -> !field.isEmpty())
                    .toList();
            List<String> usual = layout.items().stream()
                    .map(Item::field)
                    .filter(order::contains)
                    .toList();
            if (!order.equals(usual)) {
                said.add(file + ": columns stand in an order of their own; they were placed by their names");
            }
        });
        return said;
    }
}
