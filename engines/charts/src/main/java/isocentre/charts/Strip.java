package isocentre.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a strip chart: a group's middle half, and the single values that may be shown.
///
/// @param name of the group
/// @param count how many values it has; 0 where it is hidden
/// @param box its quarters, or null where they may not be shown
/// @param dots single values
/// @param note why it is hidden; empty where it is shown
public record Strip(String name, int count, @Nullable Box box, List<Mark> dots, String note) {
    public Strip {
        dots = List.copyOf(dots);
    }

    /// First quarter, median, third quarter.
    public record Box(double first, double median, double third) {}

    /// A single value.
    ///
    /// @param words for its title
    /// @param href where it leads: a web address or a relative one, or null for nowhere
    /// @param said whether something was said of it
    public record Mark(double value, String words, @Nullable String href, boolean said) {
        /// @throws IllegalArgumentException if the address is of another kind, such as `javascript:`
        public Mark {
            Place.safe(href);
        }
    }
}
