package isocentre.cli;

/// Something in the command that the user can mend; the message says what and how.
final class UserMistake extends RuntimeException {
    UserMistake(String words) {
        super(words);
    }
}
