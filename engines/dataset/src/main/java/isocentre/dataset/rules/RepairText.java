package isocentre.dataset.rules;

import java.util.Map;
import java.util.stream.Collectors;

/// The one way of writing a repair that YAML holds as a map: `map:{NH: 01, PP: 02}`, `pad:2`.
final class RepairText {
    private RepairText() {}

    static String of(Map<?, ?> repair) {
        Map.Entry<?, ?> only = repair.entrySet().iterator().next();
        return only.getValue() instanceof Map<?, ?> pairs
                ? only.getKey()
                        + pairs.entrySet().stream()
                                .map(pair -> pair.getKey() + ": " + pair.getValue())
                                .collect(Collectors.joining(", ", ":{", "}"))
                : only.getKey() + ":" + only.getValue();
    }
}
