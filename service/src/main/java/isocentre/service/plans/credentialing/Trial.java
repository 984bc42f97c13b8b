package isocentre.service.plans.credentialing;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.util.Set;

/// A trial, as far as its quality assurance goes.
///
/// @param level minimal, basic, moderate or complex: its own, or its technique's
/// @param takes the days on which it takes centres
public record Trial(
        String id, String title, Technique technique, String level, Validity takes, Basis basis, String source) {

    /// A technique that trials ask for.
    ///
    /// @param covers ids of the techniques that a credential for this one covers too
    public record Technique(String id, String title, String level, Set<String> covers, Basis basis, String source) {
        public Technique {
            covers = Set.copyOf(covers);
        }

        /// Whether a credential for this one proves the other.
        public boolean proves(Technique other) {
            return id.equals(other.id) || covers.contains(other.id);
        }
    }
}
