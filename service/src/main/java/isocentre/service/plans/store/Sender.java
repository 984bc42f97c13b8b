package isocentre.service.plans.store;

import isocentre.service.people.Person;

/// Who sends, and for which provider.
public record Sender(String actor, String name, String provider) {
    public static Sender of(Person person, String provider) {
        return new Sender(person.getName(), person.name(), provider);
    }
}
