package isocentre.charts;

import java.util.List;

/// The figures of one place over time, the oldest first, a period each.
public record Series(Place place, List<Reading> readings) {
    public Series {
        readings = List.copyOf(readings);
    }
}
