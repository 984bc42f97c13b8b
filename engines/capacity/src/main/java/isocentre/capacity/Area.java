package isocentre.capacity;

import java.util.List;

/// A place planned for: a network, a provider or England.
///
/// @param id `ODN-10`, `RR8` or `ENG`
/// @param ofEngland its share of England's treatments, 0 to 1
/// @param departments that treat; people do not move between them
public record Area(String id, String name, double ofEngland, List<Department> departments) {
    public Area {
        departments = List.copyOf(departments);
        if (departments.isEmpty()) {
            throw new IllegalArgumentException(name + " has no department that treats");
        }
    }

    /// A department.
    ///
    /// @param share of the area's work, 0 to 1
    public record Department(String code, String name, double share) {}

    /// The same area with other shares of its work, of whatever sum.
    public Area sharing(List<Department> weighed) {
        double sum = weighed.stream().mapToDouble(Department::share).sum();
        return new Area(
                id,
                name,
                ofEngland,
                weighed.stream()
                        .map(one -> new Department(one.code(), one.name(), one.share() / sum))
                        .toList());
    }
}
