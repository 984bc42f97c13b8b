package isocentre.service.priorities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The groups whose votes are counted apart, so that each weighs the same however many of it vote.
public enum Voice {
    PATIENT("Patients"),
    CARER("Carers"),
    CLINICIAN("Clinicians");

    private final String title;

    Voice(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// The word in forms and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Voice> of(String word) {
        return Arrays.stream(values())
                .filter(voice -> voice.word().equals(word))
                .findFirst();
    }
}
