package isocentre.plans;

/// An object that belongs to a case, and how that is known.
public record Link<T>(T object, Basis basis) {

    /// What a link rests on, surest first.
    public enum Basis {
        /// One names the other by its UID.
        REFERENCE,
        /// No reference, or a broken one: they lie in the same frame of reference, and nothing else there competes.
        FRAME_OF_REFERENCE,
        /// Nothing better: they are of the same study, and nothing else there competes.
        STUDY;

        /// As a person reads it.
        public String words() {
            return switch (this) {
                case REFERENCE -> "by reference";
                case FRAME_OF_REFERENCE -> "by frame of reference only";
                case STUDY -> "by study only";
            };
        }
    }
}
