package isocentre.ledger;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Entries of each type, and a key. People are synthetic.
final class Examples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-05-21T09:30:00.123456789Z"), ZoneOffset.UTC);
    static final SigningKey KEY = key("isocentre.example/ledger", VerifierKey.Kind.LOG);

    private static final Hash FILE = Hash.ofEntry("a file".getBytes(StandardCharsets.US_ASCII));
    private static final OdsCode PROVIDER = new OdsCode("RR8");
    private static final Month MONTH = new Month(2025, 4);

    static final List<Entry> ONE_OF_EACH = List.of(
            new Entry.SignIn(
                    new Token("d.manager"),
                    PROVIDER,
                    Entry.SignIn.Means.PASSWORD_AND_CODE,
                    Entry.SignIn.Outcome.GRANTED),
            new Entry.Submission(new Token("d.manager"), PROVIDER, MONTH, FILE, Entry.Submission.Verdict.ACCEPTED),
            new Entry.Signature(new Token("c.lead"), PROVIDER, MONTH, FILE),
            new Entry.DataVersion(new Token("v42"), FILE),
            new Entry.Look(
                    new Token("c.lead"), PROVIDER, new Token("cases/TIM-01/RR8/2025-04"), Entry.Purpose.CASE_REVIEW),
            new Entry.Export(
                    new Token("n.analyst"), new OdsCode("X26"), new Token("figures/TIM-01"), Entry.Purpose.AUDIT, FILE),
            new Entry.Release(new Token("n.analyst"), new Token("2025-04"), new Token("hes/1"), FILE),
            new Entry.RoleChange(
                    new Token("admin"),
                    new Token("c.lead"),
                    PROVIDER,
                    new Token("clinical-lead"),
                    Entry.RoleChange.Change.GRANTED),
            new Entry.Act(
                    17,
                    new Token("c.lead"),
                    new Token("looked"),
                    new Token("submission-5"),
                    Optional.of(Entry.Purpose.DATA_QUALITY),
                    FILE));

    private Examples() {}

    static Entry look(int number) {
        return new Entry.Look(
                new Token("c.lead"), PROVIDER, new Token("cases/TIM-01/RR8/" + number), Entry.Purpose.CASE_REVIEW);
    }

    static SigningKey key(String name, VerifierKey.Kind kind) {
        return SigningKey.generate(name, kind, new SecureRandom());
    }
}
