package isocentre.ledger;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the ledger records: who did what, when it is written down, and never anything clinical. The names and
/// order of the members are those of `docs/reference/ledger.md`.
public sealed interface Entry {
    /// The entry's type, as it is written.
    String type();

    /// What follows number, time and type, in order.
    List<Member> members();

    /// @param value printable ASCII without a quotation mark or a backslash
    record Member(String name, String value) {
        static Member of(String name, Object value) {
            return new Member(name, value.toString());
        }

        static Member of(String name, Enum<?> word) {
            return new Member(name, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// Somebody signed in, or was refused.
    record SignIn(Token who, OdsCode organisation, Means means, Outcome outcome) implements Entry {
        public enum Means {
            PASSKEY,
            PASSWORD_AND_CODE,
            OPENID_CONNECT,
            API_KEY
        }

        public enum Outcome {
            GRANTED,
            REFUSED
        }

        @Override
        public String type() {
            return "sign-in";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("organisation", organisation),
                    Member.of("means", means),
                    Member.of("outcome", outcome));
        }
    }

    /// A file for a provider's month arrived and got its verdict.
    record Submission(Token who, OdsCode provider, Month month, Hash file, Verdict verdict) implements Entry {
        public enum Verdict {
            ACCEPTED,
            REJECTED
        }

        @Override
        public String type() {
            return "submission";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("provider", provider),
                    Member.of("month", month),
                    Member.of("file", file),
                    Member.of("verdict", verdict));
        }
    }

    /// A named person of the provider signed a submission.
    record Signature(Token who, OdsCode provider, Month month, Hash file) implements Entry {
        @Override
        public String type() {
            return "signature";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("provider", provider),
                    Member.of("month", month),
                    Member.of("file", file));
        }
    }

    /// A data version was made: figures may name it from now on.
    ///
    /// @param content the hash of what names its snapshots
    record DataVersion(Token version, Hash content) implements Entry {
        @Override
        public String type() {
            return "data-version";
        }

        @Override
        public List<Member> members() {
            return List.of(Member.of("version", version), Member.of("content", content));
        }
    }

    /// Somebody looked at data of patients.
    ///
    /// @param what the page or list that was shown, such as `cases/TIM-01/RR8/2025-01`
    record Look(Token who, OdsCode organisation, Token what, Purpose why) implements Entry {
        @Override
        public String type() {
            return "look";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("organisation", organisation),
                    Member.of("what", what),
                    Member.of("why", why));
        }
    }

    /// Somebody took data out.
    ///
    /// @param content the hash of the file that left
    record Export(Token who, OdsCode organisation, Token what, Purpose why, Hash content) implements Entry {
        @Override
        public String type() {
            return "export";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("organisation", organisation),
                    Member.of("what", what),
                    Member.of("why", why),
                    Member.of("content", content));
        }
    }

    /// Figures were released.
    ///
    /// @param policy the disclosure policy and its version, such as `hes/1`
    /// @param certificate the hash of the release's certificate
    record Release(Token who, Token release, Token policy, Hash certificate) implements Entry {
        @Override
        public String type() {
            return "release";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("who", who),
                    Member.of("release", release),
                    Member.of("policy", policy),
                    Member.of("certificate", certificate));
        }
    }

    /// A person's role was granted or ended.
    ///
    /// @param by who decided it
    record RoleChange(Token by, Token who, OdsCode organisation, Token role, Change change) implements Entry {
        public enum Change {
            GRANTED,
            ENDED
        }

        @Override
        public String type() {
            return "role-change";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("by", by),
                    Member.of("who", who),
                    Member.of("organisation", organisation),
                    Member.of("role", role),
                    Member.of("change", change));
        }
    }

    /// An act of which the service keeps a record of its own, in its database: the ledger holds who and what by their
    /// ids, and a hash that binds the record.
    ///
    /// @param record the record's number in the service
    /// @param did such as `signed`
    /// @param why for an act on data of patients; empty for any other
    /// @param content the hash of the whole record, salted
    record Act(long record, Token who, Token did, Token what, Optional<Purpose> why, Hash content) implements Entry {
        @Override
        public String type() {
            return "act";
        }

        @Override
        public List<Member> members() {
            return List.of(
                    Member.of("record", record),
                    Member.of("who", who),
                    Member.of("did", did),
                    Member.of("what", what),
                    why.map(purpose -> Member.of("why", purpose)).orElse(new Member("why", "none")),
                    Member.of("content", content));
        }
    }

    /// Why somebody saw data of patients. A list, not a sentence: sentences are where clinical content gets in.
    enum Purpose {
        DATA_QUALITY,
        CASE_REVIEW,
        SIGNAL_REVIEW,
        AUDIT,
        DATA_RELEASE,
        SUPPORT
    }
}
