package isocentre.plans.naming;

import isocentre.radiotherapy.Basis;
import java.util.List;

/// A name of TG-263 and what people write instead.
///
/// @param basis of the name; the other names are ours
public record StandardName(String name, List<String> otherNames, Basis basis, String source) {
    public StandardName {
        otherNames = List.copyOf(otherNames);
    }
}
