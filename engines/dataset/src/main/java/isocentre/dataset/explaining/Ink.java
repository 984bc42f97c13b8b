package isocentre.dataset.explaining;

import isocentre.dataset.Severity;

/// How words are set off: by colour on a terminal, by nothing in a file.
enum Ink {
    PLAIN,
    TERMINAL;

    private static final String RESET = "\u001b[0m";

    String verdict(String words, boolean accepted) {
        return set(words, accepted ? "\u001b[1;32m" : "\u001b[1;31m");
    }

    String severity(String words, Severity severity) {
        return set(
                words,
                switch (severity) {
                    case REJECT_SUBMISSION, REJECT_RECORD -> "\u001b[1;31m";
                    case WARN -> "\u001b[1;33m";
                    case INFORM -> "\u001b[1;36m";
                });
    }

    String strong(String words) {
        return set(words, "\u001b[1m");
    }

    private String set(String words, String code) {
        return this == PLAIN ? words : code + words + RESET;
    }
}
