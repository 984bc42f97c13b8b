package isocentre.service.capture;

import isocentre.dataset.Verdict;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A month of one provider, as it was sent.
///
/// @param digest SHA-256 over its files, in hexadecimal
/// @param sender name of the person or system that sent it
/// @param verdict what the check said, once it has run
/// @param problem what stands in its way beside the verdict, in words; else empty
/// @param repaired how many cells the repair could mend
/// @param signature who stands for it
/// @param dataVersion the first data version that holds it; of one withdrawn from the store, the first without it
/// @param lot under which the store knows it
public record Submission(
        UUID id,
        OdsCode provider,
        String digest,
        State state,
        Instant since,
        Optional<Month> month,
        String sender,
        Instant received,
        Optional<Verdict> verdict,
        String problem,
        long repaired,
        Optional<Signature> signature,
        Optional<String> dataVersion,
        Optional<String> lot,
        List<File> files) {

    /// A file as it was sent.
    public record File(String name, long bytes, String sha256) {}

    /// Who signed, and when.
    public record Signature(String name, Instant at) {}

    /// The month in words; that it is not known yet, where it is not.
    public String monthInWords() {
        return month.map(Month::words).orElse("month not known yet");
    }
}
