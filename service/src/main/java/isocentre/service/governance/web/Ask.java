package isocentre.service.governance.web;

import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import java.util.List;

/// A field of the form of a register.
///
/// @param missing what to do where it is empty or not understood; empty for a field that may be left out
/// @param choices of a [Kind#PICK] or [Kind#SEVERAL]
public record Ask(Kind kind, String id, String label, String hint, String missing, List<Choice> choices) {
    /// How it is asked.
    public enum Kind {
        TEXT,
        AREA,
        NUMBER,
        DAY,
        PICK,
        SEVERAL
    }

    static Ask of(Kind kind, String id, String label, String hint, String missing) {
        return new Ask(kind, id, label, hint, missing, List.of());
    }

    static Ask pick(String id, String label, String missing, List<Choice> choices) {
        return new Ask(Kind.PICK, id, label, "", missing, choices);
    }

    /// As it was sent: what was chosen stays chosen.
    Ask filled(Sent sent) {
        List<String> chosen = sent.all(id);
        return new Ask(
                kind,
                id,
                label,
                hint,
                missing,
                choices.stream()
                        .map(one -> new Choice(one.value(), one.label(), one.hint(), chosen.contains(one.value())))
                        .toList());
    }

    void check(Sent sent, Mistakes mistakes) {
        String text = sent.text(id);
        boolean empty = text.isEmpty();
        boolean understood = switch (kind) {
            case TEXT, AREA -> true;
            case NUMBER -> empty || text.matches("[0-9]{1,12}");
            case DAY -> empty || sent.day(id).isPresent();
            case PICK, SEVERAL ->
                sent.all(id).stream()
                        .filter(one -> !one.isEmpty())
                        .allMatch(one -> choices.stream()
                                .anyMatch(choice -> choice.value().equals(one)));
        };
        if (!understood) {
            mistakes.add(id, missing.isEmpty() ? "Enter a day such as 2025-04-01, or leave it empty" : missing);
        } else if (empty && !missing.isEmpty()) {
            mistakes.add(id, missing);
        }
    }
}
