package isocentre.service.people.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/// Decides from the table: nobody is let in by default.
@Component
public class Access {
    private final AccessTable table;
    private final Map<String, ObjectRule> rules;
    private final Clock clock;

    Access(AccessTable table, List<ObjectRule> rules, Clock clock) {
        this.table = table;
        this.rules = rules.stream().collect(toUnmodifiableMap(ObjectRule::name, Function.identity()));
        this.clock = clock;
        table.routes().stream().flatMap(route -> route.object().stream()).forEach(this::rule);
    }

    /// Whether the person, or the public, may do this.
    ///
    /// @param path without the query
    public boolean allows(Optional<Person> person, String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        return table.find(method, container)
                .filter(route -> switch (route.who()) {
                    case Route.Anyone ignored -> true;
                    case Route.SignedIn ignored -> person.isPresent();
                    case Route.Holders holders ->
                        person.stream()
                                .flatMap(one -> one.on(LocalDate.now(clock)))
                                .filter(grant -> holders.roles().contains(grant.role()))
                                .anyMatch(grant -> reaches(grant, route, container));
                })
                .isPresent();
    }

    private boolean reaches(Grant grant, Route route, PathContainer path) {
        if (route.object().isEmpty()) {
            return true;
        }
        var match = route.path().matchAndExtract(path);
        return match != null && rule(route.object().get()).allows(grant, match.getUriVariables());
    }

    private ObjectRule rule(String name) {
        ObjectRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("access.csv: there is no rule " + name);
        }
        return rule;
    }
}
