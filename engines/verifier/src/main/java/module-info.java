/// Verifies a ledger, by `docs/reference/ledger.md` and nothing else: it shares no code with the writer, so
/// that it does not share its mistakes.
module isocentre.verifier {
    requires static org.jspecify;

    exports isocentre.verifier;
}
