package isocentre.dataset.checking;

import isocentre.dataset.rules.Rule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A test that is run on the rows of one file: a rule's, a share's, or the one that counts valid values of a field.
///
/// @param rule null for the counting of valid values
/// @param value the field whose value explains a failure, or -1 where none does or it could name a person
/// @param records whether failing rows are findings
/// @param rejects whether failing rows are left out of the normal form
record FileRule(@Nullable Rule rule, String when, String expect, int value, boolean records, boolean rejects) {

    /// Whether the repair of the rule knows the value: then it is a code or a word for one, and no name.
    boolean knows(String text) {
        return rule != null && rule.repair().replace("map:", " ").contains(" " + text.toUpperCase(Locale.ROOT) + "=");
    }
}
