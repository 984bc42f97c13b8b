package isocentre.service.capture.watching;

import isocentre.dataset.Verdict;
import isocentre.service.capture.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// What is told to who put a file into a watched folder: a text beside it.
final class Receipts {
    private Receipts() {}

    /// What a submission has come to, in words; no row and no value of it.
    static String words(Submission one, String site) {
        String month = one.monthInWords();
        StringBuilder words = new StringBuilder();
        words.append("Submission ").append(one.id()).append('\n');
        words.append("Provider   ").append(one.provider()).append('\n');
        words.append("Month      ").append(month).append('\n');
        words.append("SHA-256    ").append(one.digest()).append('\n');
        words.append("State      ").append(one.state().word()).append('\n');
        one.verdict().ifPresent(verdict -> words.append(counts(verdict)));
        if (!one.problem().isEmpty()) {
            words.append("Problem    ").append(one.problem()).append('\n');
        }
        return words.append("\nWhat was found, and the next step: ")
                .append(site)
                .append("/submissions/")
                .append(one.id())
                .append('\n')
                .toString();
    }

    private static String counts(Verdict verdict) {
        return String.format(
                Locale.UK,
                "Verdict    %s: %,d rows read, %,d left out, %,d findings%n",
                verdict.accepted() ? "accepted" : "rejected",
                verdict.rows(),
                verdict.rejectedRows(),
                verdict.findings().size());
    }

    static String refused(String why) {
        return "State      refused\nProblem    " + why + ".\n";
    }

    /// Writes it whole: whoever looks sees the one before or this one.
    static void write(Path file, String words) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.writeString(part, words, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static boolean there(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
