package isocentre.synthetic;

import java.util.Map;

/// A group of tumours with its share of episodes and its people.
record Group(
        String name,
        double share,
        double female,
        double age,
        double ageSpread,
        double palliative,
        boolean sided,
        Weighted<String> icd) {

    static Group of(String name, Facts facts) {
        if (!(facts.values().get("age") instanceof java.util.List<?> age)) {
            throw new IllegalStateException(facts.path() + ": age is not a list");
        }
        Map<String, Double> icd = facts.part("icd").numbers();
        return new Group(
                name,
                facts.number("share"),
                facts.number("female"),
                ((Number) age.get(0)).doubleValue(),
                ((Number) age.get(1)).doubleValue(),
                facts.number("palliative"),
                Boolean.TRUE.equals(facts.values().get("sided")),
                Weighted.of(icd));
    }
}
