package isocentre.service.capture.web;

import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import java.util.List;
import java.util.Locale;

/// A submission as its page shows it.
///
/// @param moving whether the service is at work on it, so that the page should look again
/// @param repaired in words, how many cells the repair could mend; empty if none
public record SubmissionView(
        String id,
        String title,
        String provider,
        StateTag state,
        String received,
        String sender,
        List<File> files,
        String digest,
        String problem,
        String tally,
        List<String> mapped,
        List<String> assumptions,
        String repaired,
        String signature,
        String dataVersion,
        int percent,
        boolean moving,
        boolean canSend,
        boolean canSign,
        boolean canWithdraw,
        boolean canTakeOut,
        boolean checked) {

    /// A file as sent.
    public record File(String name, String size) {}

    private static final double A_KILOBYTE = 1000;

    static SubmissionView of(Submission one, String provider, int percent, boolean sends, boolean signs) {
        State state = one.state();
        boolean open = state == State.READY || state == State.REJECTED;
        return new SubmissionView(
                one.id().toString(),
                one.month().map(month -> month.words()).orElse("Submission"),
                provider,
                StateTag.of(state),
                Moments.words(one.received()),
                one.sender(),
                one.files().stream()
                        .map(file -> new File(file.name(), size(file.bytes())))
                        .toList(),
                one.digest(),
                one.problem(),
                one.verdict()
                        .map(verdict -> Moments.counted(verdict.rows(), "row", "rows") + " read, "
                                + Moments.number(verdict.rejectedRows()) + " left out")
                        .orElse(""),
                told(one, true),
                told(one, false),
                one.repaired() > 0 && open ? Moments.counted(one.repaired(), "cell", "cells") : "",
                one.signature()
                        .map(signature -> signature.name() + ", " + Moments.words(signature.at()))
                        .orElse(""),
                one.dataVersion().orElse(""),
                percent,
                state == State.RECEIVED || state == State.CHECKING || state == State.SIGNED || state == State.LEAVING,
                sends,
                signs && state == State.READY,
                sends && open,
                sends && state == State.STORED,
                one.verdict().isPresent());
    }

    /// What the verdict tells of the reading: by mappings, or otherwise.
    private static List<String> told(Submission one, boolean mapped) {
        return one.verdict().stream()
                .flatMap(verdict -> verdict.assumptions().stream())
                .filter(words -> words.contains(" by the mapping of ") == mapped)
                .toList();
    }

    private static String size(long bytes) {
        if (bytes < A_KILOBYTE) {
            return bytes + " bytes";
        }
        return bytes < A_KILOBYTE * A_KILOBYTE
                ? String.format(Locale.UK, "%.0f kB", bytes / A_KILOBYTE)
                : String.format(Locale.UK, "%.1f MB", bytes / A_KILOBYTE / A_KILOBYTE);
    }
}
