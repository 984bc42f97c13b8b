package isocentre.capacity;

import java.util.List;
import java.util.Map;

/// What a store holds of an area, as of a year.
///
/// @param told of what time it is and what is missing, for a reader
/// @param courses that began
/// @param attendances on external beam; 0 where not known
/// @param machines linacs in use, on average; 0 where not known
/// @param byDepartment the attendances of each by its code; empty where not known
public record Measured(
        String told, List<Counted> courses, double attendances, double machines, Map<String, Double> byDepartment) {
    public Measured {
        courses = List.copyOf(courses);
        byDepartment = Map.copyOf(byDepartment);
    }

    /// The area with its work shared as measured, where that is known of every department; else as it was.
    public Area sharing(Area area) {
        return byDepartment.size() == area.departments().size()
                ? area.sharing(area.departments().stream()
                        .map(one ->
                                new Area.Department(one.code(), one.name(), byDepartment.getOrDefault(one.code(), 0.0)))
                        .toList())
                : area;
    }

    /// Courses counted alike.
    ///
    /// @param tumour group of the indicators
    public record Counted(String tumour, Intent intent, Schedule schedule, double aYear) {}
}
