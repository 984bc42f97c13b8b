package isocentre.service.plans.reviewing;

import isocentre.service.people.Person;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people say they can review: the sites and techniques by which reviewers are found.
@Component
public class Skills {
    /// What a review can ask for.
    public static final List<String> ALL = List.of(
            "Breast",
            "Brain",
            "Gynaecological",
            "Head and neck",
            "Lower GI",
            "Lung",
            "Lymphoma",
            "Paediatric",
            "Prostate",
            "SABR",
            "Sarcoma",
            "Skin",
            "Upper GI",
            "Urological");

    private final JdbcClient database;

    Skills(JdbcClient database) {
        this.database = database;
    }

    public Set<String> of(Person person, String provider) {
        return Set.copyOf(database.sql("SELECT skill FROM reviewer_skill WHERE account = ? AND provider = ?")
                .params(person.id(), provider)
                .query((row, ignored) -> row.getString("skill"))
                .list());
    }

    @Transactional
    public void set(Person person, String provider, Set<String> skills) {
        database.sql("DELETE FROM reviewer_skill WHERE account = ? AND provider = ?")
                .params(person.id(), provider)
                .update();
        for (String skill : skills) {
            if (ALL.contains(skill)) {
                database.sql("INSERT INTO reviewer_skill VALUES (?, ?, ?)")
                        .params(person.id(), provider, skill)
                        .update();
            }
        }
    }
}
