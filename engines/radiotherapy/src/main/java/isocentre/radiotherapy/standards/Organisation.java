package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Validity;

/// An organisation that gives, or gave, radiotherapy, as known on a date.
///
/// @param name its name on that date; the code where no name is known
/// @param validity the days on which this code gives radiotherapy
/// @param basis the basis of the code
public record Organisation(
        OdsCode code,
        String name,
        Basis nameBasis,
        String shortName,
        Kind kind,
        Validity validity,
        Basis basis,
        String mainSites,
        Basis mainSitesBasis,
        String note,
        String source) {

    /// What the code stands for.
    public enum Kind {
        EXTERNAL_BEAM("external beam"),
        PREDECESSOR("predecessor code"),
        SMALL("small; no external beam"),
        GAMMA_KNIFE("Gamma Knife or SRS"),
        OCULAR("ocular brachytherapy only"),
        WELSH("Welsh submitter");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Kind of(String words) {
            for (Kind kind : values()) {
                if (kind.words.equals(words)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + words + "' is not a kind of organisation");
        }
    }
}
