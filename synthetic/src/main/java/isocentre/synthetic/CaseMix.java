package isocentre.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is treated, and how: the distributions of `assumptions.yaml`.
record CaseMix(
        Facts assumptions,
        Weighted<Group> groups,
        Map<String, List<Scheme>> radicalSchemes,
        Map<String, List<Scheme>> palliativeSchemes,
        Map<String, Weighted<String>> palliativeKinds,
        Weighted<String> otherPalliativeKinds,
        Map<String, Weighted<String>> techniques,
        Weighted<String> boneSites,
        Facts course,
        Facts missing) {

    static CaseMix read() {
        Facts assumptions = Facts.read("assumptions.yaml");
        Facts groups = assumptions.part("groups").part("list");
        List<Group> list = groups.values().keySet().stream()
                .map(name -> Group.of(name, groups.part(name)))
                .toList();
        return new CaseMix(
                assumptions,
                Weighted.of(list, Group::share),
                schemes(assumptions.part("radical")),
                schemes(assumptions.part("palliative")),
                weights(assumptions.part("palliative_kinds")),
                Weighted.of(assumptions.part("palliative_kinds").part("default").numbers()),
                weights(assumptions.part("techniques")),
                Weighted.of(assumptions.part("bone_sites").part("list").numbers()),
                assumptions.part("course"),
                assumptions.part("missing_values"));
    }

    private static Map<String, List<Scheme>> schemes(Facts facts) {
        Map<String, List<Scheme>> schemes = new HashMap<>();
        facts.values().forEach((name, value) -> {
            if (value instanceof List<?>) {
                schemes.put(name, facts.list(name).stream().map(Scheme::of).toList());
            }
        });
        return schemes;
    }

    private static Map<String, Weighted<String>> weights(Facts facts) {
        Map<String, Weighted<String>> weights = new HashMap<>();
        facts.values().forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                weights.put(name, Weighted.of(facts.part(name).numbers()));
            }
        });
        return weights;
    }

    /// The schemes of a group of tumours, or of a kind of treatment that is a group of its own.
    List<Scheme> radical(String group) {
        return of(radicalSchemes, group);
    }

    /// The schemes of a kind of palliative treatment, such as that of bone, as chance has it in a group of tumours.
    List<Scheme> palliative(Group group, Dice dice) {
        Weighted<String> kinds = palliativeKinds.get(group.name());
        return of(palliativeSchemes, (kinds == null ? otherPalliativeKinds : kinds).pick(dice));
    }

    private static List<Scheme> of(Map<String, List<Scheme>> schemes, String list) {
        List<Scheme> found = schemes.get(list);
        if (found == null) {
            throw new IllegalStateException("assumptions.yaml has no schemes for " + list);
        }
        return found;
    }
}
