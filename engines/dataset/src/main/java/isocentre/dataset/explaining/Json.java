package isocentre.dataset.explaining;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes JSON, indented by two blanks. A writer of eighty lines is less to keep than a library in the small
/// distribution that hospitals run; nothing here reads JSON.
public final class Json {
    private final Appendable out;
    private final Deque<Boolean> filled = new ArrayDeque<>();
    private boolean named;

    public Json(Appendable out) {
        this.out = out;
    }

    public Json open(char bracket) throws IOException {
        place();
        out.append(bracket);
        filled.push(false);
        return this;
    }

    public Json close(char bracket) throws IOException {
        if (filled.pop()) {
            indent();
        }
        out.append(bracket);
        return this;
    }

    public Json name(String name) throws IOException {
        place();
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    public Json text(@Nullable String value) throws IOException {
        place();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public Json number(long value) throws IOException {
        place();
        out.append(Long.toString(value));
        return this;
    }

    /// A number as short as tells it apart; null if it is not finite.
    public Json number(double value) throws IOException {
        place();
        out.append(Double.isFinite(value) ? Double.toString(value) : "null");
        return this;
    }

    public Json truth(boolean value) throws IOException {
        place();
        out.append(Boolean.toString(value));
        return this;
    }

    public Json field(String name, @Nullable String value) throws IOException {
        return name(name).text(value);
    }

    private void place() throws IOException {
        if (named || filled.isEmpty()) {
            named = false;
            return;
        }
        if (filled.pop()) {
            out.append(',');
        }
        filled.push(true);
        indent();
    }

    private void indent() throws IOException {
        out.append('\n');
        for (int i = 0; i < filled.size(); i++) {
            out.append("  ");
        }
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
