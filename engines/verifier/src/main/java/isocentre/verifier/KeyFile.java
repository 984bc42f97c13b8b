package isocentre.verifier;

import java.util.ArrayList;
import java.util.List;

/// The file `keys`: whose signatures count.
record KeyFile(PublicKeyLine log, List<PublicKeyLine> witnesses) {
    static KeyFile of(String text) throws Unreadable {
        String[] lines = text.split("\n", -1);
        if (lines.length < 2 || !lines[0].startsWith("log ") || !lines[lines.length - 1].isEmpty()) {
            throw new Unreadable("does not begin with a line 'log KEY'");
        }
        PublicKeyLine log = PublicKeyLine.of(lines[0].substring("log ".length()));
        List<PublicKeyLine> witnesses = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length - 1)) {
            if (!line.startsWith("witness ")) {
                throw new Unreadable("has a line that is not 'witness KEY'");
            }
            witnesses.add(PublicKeyLine.of(line.substring("witness ".length())));
        }
        if (log.kind() != PublicKeyLine.LOG
                || witnesses.stream().anyMatch(witness -> witness.kind() != PublicKeyLine.WITNESS)) {
            throw new Unreadable("has a witness's key for the ledger's, or the other way about");
        }
        return new KeyFile(log, List.copyOf(witnesses));
    }

    boolean lists(PublicKeyLine witness) {
        return witnesses.stream().anyMatch(listed -> listed.text().equals(witness.text()));
    }
}
