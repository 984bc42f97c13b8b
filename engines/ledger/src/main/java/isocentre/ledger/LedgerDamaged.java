package isocentre.ledger;

import java.io.IOException;

/// The files of a log are not as it left them, and a crash does not explain it. Nothing is changed; the message
/// says what is wrong and where.
public final class LedgerDamaged extends IOException {
    private static final long serialVersionUID = 1L;

    LedgerDamaged(String message) {
        super(message
                + ". Nothing was changed. Look at it with ./isocentre verify, then restore the log from a backup");
    }
}
