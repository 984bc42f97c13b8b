package isocentre.ledger;

import isocentre.radiotherapy.NhsNumber;
import java.util.regex.Pattern;

/// A name in an entry: of an account, a release, what was looked at. No spaces, so no sentence, and so nothing
/// clinical.
///
/// @param text 1 to 128 letters, digits and `. _ : / + @ = -`, of ASCII; no part of it is an NHS number
public record Token(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/+@=-]{1,128}");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^A-Za-z0-9]+");

    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a name in the ledger is 1 to 128 letters, digits and . _ : / + @ = -"
                    + " without spaces; this one has " + text.length() + " characters or another sign");
        }
        for (String part : BETWEEN_PARTS.split(text)) {
            if (NhsNumber.isNhsNumber(part)) {
                throw new IllegalArgumentException("a name in the ledger may not hold an NHS number; name the record by"
                        + " its pseudonym or its page");
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
