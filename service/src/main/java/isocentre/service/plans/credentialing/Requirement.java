package isocentre.service.plans.credentialing;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.util.Set;

/// What a trial can ask a centre to show.
///
/// @param binds what a credential for it names besides the centre: a change of that ends it
/// @param months that it holds
/// @param remedy the nearest thing to do where it is missing
public record Requirement(
        String id,
        String title,
        Set<Part> binds,
        int months,
        String remedy,
        Validity validity,
        Basis basis,
        String source) {
    public Requirement {
        binds = Set.copyOf(binds);
    }

    /// What a credential can name.
    public enum Part {
        TECHNIQUE,
        MACHINE,
        SYSTEM
    }

    public boolean binds(Part part) {
        return binds.contains(part);
    }
}
