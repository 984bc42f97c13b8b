package isocentre.service.feedback.web;

import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// One question of an address with the few answers that it has; the first is the usual one.
record Asked<T>(String name, List<Answer<T>> answers) {
    private static final int LONGEST = 30;

    /// @param value as the address has it
    /// @param label as the form has it
    record Answer<T>(String value, String label, T means) {}

    T read(MultiValueMap<String, String> given, Mistakes mistakes) {
        String text = first(given, name);
        return answers.stream()
                .filter(answer -> answer.value().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    mistakes.add(
                            name,
                            "'" + shortened(text) + "' is no answer here: choose "
                                    + answers.stream()
                                            .map(answer -> "'" + answer.label() + "'")
                                            .collect(Collectors.joining(" or ")));
                    return answers.getFirst();
                })
                .means();
    }

    List<Choice> choices(MultiValueMap<String, String> given) {
        String text = first(given, name);
        return answers.stream()
                .map(answer -> new Choice(
                        answer.value(), answer.label(), answer.value().equals(text)))
                .toList();
    }

    /// What an address says of a name; empty if nothing.
    static String first(MultiValueMap<String, String> given, String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }

    /// As much of a text as a message can repeat.
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
