package isocentre.service.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form that was sent, by the id of the field, in the order of the form.
public final class Mistakes {
    private final Map<String, String> words = new LinkedHashMap<>();

    public static Mistakes none() {
        return new Mistakes();
    }

    /// Notes a mistake where the condition does not hold.
    public Mistakes expect(boolean condition, String field, String what) {
        if (!condition) {
            words.putIfAbsent(field, what);
        }
        return this;
    }

    public Mistakes add(String field, String what) {
        return expect(false, field, what);
    }

    public boolean any() {
        return !words.isEmpty();
    }

    /// What is wrong with a field; null if nothing is.
    public @Nullable String of(String field) {
        return words.get(field);
    }

    public Map<String, String> all() {
        return words;
    }
}
