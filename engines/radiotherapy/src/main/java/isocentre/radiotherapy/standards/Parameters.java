package isocentre.radiotherapy.standards;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/// Numbers that rules use; unit, meaning, basis and source of each stand in the `parameters.csv` of its folder.
public final class Parameters {
    private final Map<String, Integer> values;

    private record Parameter(String id, int value) {}

    Parameters(String folder) {
        values =
                Row.read(folder + "/parameters.csv", row -> new Parameter(row.text("id"), row.number("value"))).stream()
                        .collect(toUnmodifiableMap(Parameter::id, Parameter::value));
    }

    /// @throws IllegalArgumentException if there is none of that id
    public int value(String id) {
        Integer value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("there is no parameter " + id);
        }
        return value;
    }
}
