package isocentre.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is treated, and how: the distributions of `assumptions.yaml`.
record CaseMix(
        Facts assumptions,
        Weighted<Group> groups,
        Map<String, List<Scheme>> radical,
        Map<String, List<Scheme>> palliative,
        Map<String, Weighted<String>> palliativeKinds,
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

    List<Scheme> schemes(String list) {
        List<Scheme> schemes = radical.containsKey(list) ? radical.get(list) : palliative.get(list);
        if (schemes == null) {
            throw new IllegalStateException("assumptions.yaml has no schemes for " + list);
        }
        return schemes;
    }
}
