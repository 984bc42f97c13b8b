package isocentre.synthetic;

import org.jspecify.annotations.Nullable;

/// A schedule as prescribed: dose in gray (radionuclides: GBq), fractions, v6 codes, and how it is given.
///
/// @param key name by which a planted change finds it; empty if none does
/// @param then the prescription that may follow it, with probability `thenChance`
record Scheme(
        String key,
        double dose,
        int fractions,
        double weight,
        String intent,
        String region,
        String site,
        int fields,
        String technique,
        String category,
        Pace pace,
        String modality,
        String icd,
        String isotope,
        @Nullable Scheme then,
        double thenChance) {

    static Scheme of(Facts facts) {
        Facts then = facts.has("then") ? facts.part("then") : null;
        return new Scheme(
                facts.text("key", ""),
                facts.number("dose"),
                facts.whole("fractions"),
                facts.number("weight", 1),
                facts.text("intent", ""),
                facts.text("region"),
                facts.text("site", ""),
                facts.whole("fields"),
                facts.text("technique"),
                facts.text("rcr", ""),
                Pace.of(facts.text("pace", "daily")),
                facts.text("modality", "1"),
                facts.text("icd", ""),
                facts.text("isotope", ""),
                then == null ? null : of(then),
                then == null ? 0 : then.number("p"));
    }

    double dosePerFraction() {
        return dose / fractions;
    }

    boolean radioactive() {
        return modality.equals("2") || modality.equals("4");
    }

    boolean palliative() {
        return "04".equals(intent) || "05".equals(intent);
    }
}
