package isocentre.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.measuring.Engine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The SQL of derivations and measures keeps to what DuckDB and Spark both say alike, and to the shared words.
class PortabilityTest {
    /// Functions and words before a bracket that mean the same in both engines.
    private static final Set<String> ALIKE = Set.of(
            "abs",
            "and",
            "as",
            "bigint",
            "by",
            "cast",
            "coalesce",
            "concat",
            "count",
            "decimal",
            "distinct",
            "from",
            "greatest",
            "in",
            "join",
            "lead",
            "least",
            "max",
            "min",
            "not",
            "on",
            "or",
            "over",
            "row_number",
            "substring",
            "sum",
            "then",
            "upper",
            "lower",
            "trim",
            "when",
            "where",
            "select",
            "having");

    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(");

    /// What both engines take and answer differently, or only one takes.
    private static final List<Pattern> DIFFERS = Stream.of(
                    "::",
                    "\\bavg\\b",
                    "\\bILIKE\\b",
                    "\\bQUALIFY\\b",
                    "\\bFILTER\\b",
                    "\\bEXTRACT\\b",
                    "\\bBOOL_OR\\b",
                    "\\bUSING\\b",
                    "\\bLIMIT\\b",
                    "\\bHUGEINT\\b",
                    "\\bTEXT\\b",
                    "\\bVARCHAR\\b",
                    "\\bNULLS\\b",
                    "\\bSTRUCT\\b",
                    "\\|\\|",
                    "\\[",
                    " / ",
                    "\\bCURRENT_DATE\\b",
                    "\\bnow\\b",
                    "~",
                    "%")
            .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
            .toList();

    record Query(String name, String sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Query> queries() {
        return Stream.concat(
                Engine.steps(Shelf.STANDARDS).stream().map(step -> new Query("derive/" + step.table(), step.sql())),
                Indicators.all().stream().map(indicator -> new Query(indicator.id(), indicator.measure())));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryUsesOnlyWhatBothEnginesSayAlike(Query query) {
        assertThat(faults(query.sql())).isEmpty();
    }

    @Test
    void theLinterRefusesWhatDiffers() {
        assertThat(faults("SELECT date_diff('day', a, b) FROM t")).isNotEmpty();
        assertThat(faults("SELECT avg(dose) FROM t")).isNotEmpty();
        assertThat(faults("SELECT a::DATE FROM t")).isNotEmpty();
        assertThat(faults("SELECT a / b FROM t")).isNotEmpty();
        assertThat(faults("SELECT days_between(a, b) FROM t -- a / b")).isEmpty();
    }

    @Test
    void bothEnginesDefineTheSameWords() {
        assertThat(words("duckdb")).isEqualTo(words("spark")).contains("days_between", "month_start", "matches");
    }

    private static Set<String> faults(String sql) {
        String bare = sql.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
        Set<String> faults = new TreeSet<>();
        Set<String> shared = words("duckdb");
        Matcher calls = CALL.matcher(bare);
        while (calls.find()) {
            String word = calls.group(1);
            if (!ALIKE.contains(word.toLowerCase(java.util.Locale.ROOT)) && !shared.contains(word)) {
                faults.add("the function " + word);
            }
        }
        DIFFERS.stream()
                .filter(pattern -> pattern.matcher(bare).find())
                .forEach(pattern -> faults.add(pattern.pattern()));
        return faults;
    }

    private static Set<String> words(String engine) {
        Set<String> words = new TreeSet<>();
        for (String statement : Engine.vocabulary(Shelf.STANDARDS, engine)) {
            Matcher name = Pattern.compile("(?:MACRO|FUNCTION) (\\w+)\\(").matcher(statement);
            if (name.find()) {
                words.add(name.group(1));
            }
        }
        return words;
    }
}
