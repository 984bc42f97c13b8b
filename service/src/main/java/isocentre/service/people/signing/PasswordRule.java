package isocentre.service.people.signing;

import com.nulabinc.zxcvbn.Zxcvbn;
import isocentre.service.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which passwords are taken: long ones that are not among the first that somebody would guess. How many guesses one
/// stands is told by zxcvbn, from lists of common passwords, names and words, keyboard rows, repetitions and dates.
@Component
public class PasswordRule {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /// Of 0 to 4: below 100 million guesses is 2 or less.
    private static final int ENOUGH = 3;
    /// Longer ones are as good as their beginning, and are not measured for minutes.
    private static final int MEASURED = 100;

    private static final List<String> OURS =
            List.of("isocentre", "radiotherapy", "radiography", "oncology", "linac", "hospital", "cancer", "nhs");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /// What is wrong with a password; empty if it may be taken.
    public Optional<String> mistake(String password, Person person) {
        if (password.length() < SHORTEST) {
            return Optional.of(
                    "Enter a password of at least " + SHORTEST + " characters; three or four words are good");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Enter a password of at most " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.email())) {
            return Optional.of("Enter a password that does not hold your e-mail address");
        }
        List<String> known = Stream.concat(
                        OURS.stream(),
                        Stream.of(person.email(), person.name())
                                .flatMap(words -> Arrays.stream(
                                        words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                                .filter(word -> !word.isEmpty()))
                .toList();
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        return zxcvbn.measure(measured, known).getScore() >= ENOUGH
                ? Optional.empty()
                : Optional.of(
                        "Enter a password that is harder to guess. This one is on the list of common ones, or close to"
                                + " it: put three or four words together that nobody else would");
    }
}
