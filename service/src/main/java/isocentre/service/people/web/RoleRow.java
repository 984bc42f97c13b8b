package isocentre.service.people.web;

import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;

/// A role as a page shows it.
public record RoleRow(Grant grant, String role, String organisation, String from, String to) {
    static RoleRow of(Grant grant, Directory directory) {
        return new RoleRow(
                grant,
                grant.role().title(),
                directory.name(grant.organisation()),
                Times.words(grant.from()),
                grant.to() == null ? "no end set" : Times.words(grant.to()));
    }
}
