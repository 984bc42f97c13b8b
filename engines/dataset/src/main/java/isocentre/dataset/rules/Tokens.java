package isocentre.dataset.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of an expression: words, numbers, quoted texts, operators.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^']++|'')*+')|([A-Za-z_][A-Za-z0-9_]*)|([0-9][A-Za-z0-9_.]*)|(<=|>=|!=|<>|[-+*/=<>(){},]))");

    /// The longest condition of a rule has some 250 characters; a far longer one would only try the stack.
    private static final int LONGEST = 4000;

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the expression has more than " + LONGEST + " characters");
        }
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.region(end, text.length()).lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("cannot read the expression from here: "
                    + text.substring(end).strip());
        }
    }

    boolean ended() {
        return at == tokens.size();
    }

    String peek() {
        return ended() ? "the end" : tokens.get(at);
    }

    boolean took(String token) {
        if (!ended() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String token) {
        if (!took(token)) {
            throw fault("expected '" + token + "' and found '" + peek() + "'");
        }
    }

    String next() {
        if (ended()) {
            throw fault("the expression ends too early");
        }
        return tokens.get(at++);
    }

    IllegalArgumentException fault(String words) {
        return new IllegalArgumentException(words + ", in: " + text);
    }

    static String unquoted(String token) {
        return token.startsWith("'") ? token.substring(1, token.length() - 1).replace("''", "'") : token;
    }
}
