package isocentre.disclosure;

import java.util.List;
import java.util.Map;

/// What an earlier release said of the same people.
///
/// @param name of the release
/// @param tables for each of its tables, what an outsider learnt of each cell
/// @param groups its hierarchies
public record Earlier(String name, List<Map<Cell, Interval>> tables, Groups groups) {
    public Earlier {
        tables = List.copyOf(tables);
    }
}
