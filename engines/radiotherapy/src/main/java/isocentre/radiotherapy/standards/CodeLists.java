package isocentre.radiotherapy.standards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The code lists of `rtds/codes`. A list's codes are read at first use.
public final class CodeLists {
    private final Map<String, Summary> summaries;
    private final Map<String, CodeList> lists = new ConcurrentHashMap<>();

    private CodeLists(List<Summary> summaries) {
        this.summaries = summaries.stream().collect(Collectors.toUnmodifiableMap(Summary::name, one -> one));
    }

    private record Summary(String name, Row row) {}

    static CodeLists read() {
        return new CodeLists(Row.read("rtds/lists.csv", row -> new Summary(row.text("list"), row)));
    }

    public Set<String> names() {
        return summaries.keySet();
    }

    /// The list of a version: `list("intent", V6)` and `list("intent_v6", V6)` are the same.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public CodeList list(String name, Version version) {
        return find(name + "_" + version.code())
                .or(() -> find(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + name + "' is not a code list: see rtds/lists.csv"));
    }

    /// The list of exactly this name.
    public Optional<CodeList> find(String name) {
        Summary summary = summaries.get(name);
        return summary == null ? Optional.empty() : Optional.of(lists.computeIfAbsent(name, ignored -> read(summary)));
    }

    private static CodeList read(Summary summary) {
        Row row = summary.row();
        return new CodeList(
                summary.name(),
                row.text("title"),
                row.text("versions").isEmpty()
                        ? Set.of()
                        : Set.of(row.text("versions").split(";")),
                switch (row.text("complete")) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new IllegalArgumentException("complete is yes or no");
                },
                row.basis(),
                row.text("note"),
                row.text("source"),
                Row.read("rtds/codes/" + summary.name() + ".csv", Code::of));
    }
}
