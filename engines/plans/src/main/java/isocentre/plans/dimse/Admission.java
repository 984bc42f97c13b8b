package isocentre.plans.dimse;

import java.security.cert.X509Certificate;
import java.util.Optional;

/// Decides who is let in.
public interface Admission {

    /// @param certificate by which the other side proved itself; empty where the connection asks for none
    Decision decide(Proposal proposal, Optional<X509Certificate> certificate);

    /// Whether, and to what.
    sealed interface Decision {
        record Admitted(Services services) implements Decision {}

        record Rejected(Reason reason) implements Decision {}
    }

    /// Why not (PS3.8 section 9.3.4).
    enum Reason {
        CALLING_TITLE_NOT_KNOWN(3),
        CALLED_TITLE_NOT_KNOWN(7);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
