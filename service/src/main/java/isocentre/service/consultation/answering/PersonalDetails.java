package isocentre.service.consultation.answering;

import isocentre.radiotherapy.NhsNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds in free text what could tell who somebody is, so that it can be taken out before the text is kept.
final class PersonalDetails {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,])(?:\\+44|0)(?:[ -]?\\d){9,10}(?![\\d])");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");

    private PersonalDetails() {}

    /// What was found, in words; empty where nothing was.
    static Optional<String> in(String text) {
        if (EMAIL.matcher(text).find()) {
            return Optional.of("an e-mail address");
        }
        if (TEN_DIGITS
                .matcher(text)
                .results()
                .anyMatch(found -> NhsNumber.isNhsNumber(found.group().replaceAll("\\D", "")))) {
            return Optional.of("an NHS number");
        }
        return PHONE.matcher(text).find() ? Optional.of("a telephone number") : Optional.empty();
    }
}
