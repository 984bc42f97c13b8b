package isocentre.plans.dimse;

import java.io.IOException;

/// The other side does not keep the protocol: the association is aborted.
final class Malformed extends IOException {
    private static final long serialVersionUID = 1;

    Malformed(String words) {
        super(words);
    }
}
