package isocentre.service.practice.web;

import static java.util.stream.Collectors.toMap;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Learnt;
import isocentre.service.pages.Resembling;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What of the library stands on pages of other parts: what resembles a question, and what is new for everybody.
@Component
class LibraryAlike implements Resembling.Source, Learnt.Source {
    private static final int MOST = 3;
    private static final int LATEST = 5;

    private final Guidelines guidelines;
    private final Directory directory;
    private final JdbcClient database;
    private final JsonMapper json;

    LibraryAlike(Guidelines guidelines, Directory directory, JdbcClient database, JsonMapper json) {
        this.guidelines = guidelines;
        this.directory = directory;
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Resembling> resembling(String question) {
        List<Guideline> all = open();
        String texts = json.writeValueAsString(all.stream()
                .collect(toMap(
                        Guideline::id,
                        one -> one.title() + " " + one.shown(directory.today()).words())));
        return database
                .sql("WITH asked AS (SELECT to_tsquery('english', nullif(replace(plainto_tsquery('english', ?)::text,"
                        + " '&', '|'), '')) AS words)"
                        + " SELECT one.key FROM jsonb_each_text(?::jsonb) AS one, asked"
                        + " WHERE to_tsvector('english', one.value) @@ words"
                        + " ORDER BY ts_rank(to_tsvector('english', one.value), words) DESC LIMIT ?")
                .params(question, texts, MOST)
                .query((row, ignored) -> row.getString("key"))
                .list()
                .stream()
                .map(guidelines::find)
                .flatMap(Optional::stream)
                .map(one -> new Resembling(one.kind().title(), one.title(), href(one), one.issuer()))
                .toList();
    }

    @Override
    public String heading() {
        return "What is recommended";
    }

    @Override
    public String href() {
        return "/library";
    }

    @Override
    public List<Learnt> latest() {
        return open().stream()
                .sorted((one, other) -> other.shown(directory.today())
                        .inForce()
                        .compareTo(one.shown(directory.today()).inForce()))
                .limit(LATEST)
                .map(one -> new Learnt(one.title(), href(one), one.site() + ", " + one.issuer()))
                .toList();
    }

    private List<Guideline> open() {
        return guidelines.all().stream().filter(Guideline::open).toList();
    }

    private static String href(Guideline one) {
        return "/library/" + one.id();
    }
}
