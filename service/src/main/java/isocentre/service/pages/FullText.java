package isocentre.service.pages;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds texts that share words with a question, by PostgreSQL's full-text search in English: `fraction` finds
/// `fractions`, and common words count for nothing.
@Component
public class FullText {
    private final JdbcClient database;
    private final JsonMapper json;

    FullText(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// @param texts by their keys
    /// @return the keys of those that are alike, the most alike first
    public List<String> alike(String question, Map<String, String> texts, int most) {
        return database.sql(
                        "WITH asked AS (SELECT to_tsquery('english', nullif(replace(plainto_tsquery('english', ?)::text,"
                                + " '&', '|'), '')) AS words)"
                                + " SELECT one.key FROM jsonb_each_text(?::jsonb) AS one, asked"
                                + " WHERE to_tsvector('english', one.value) @@ words"
                                + " ORDER BY ts_rank(to_tsvector('english', one.value), words) DESC, one.key LIMIT ?")
                .params(question, json.writeValueAsString(texts), most)
                .query((row, ignored) -> row.getString("key"))
                .list();
    }
}
