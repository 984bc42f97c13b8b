package isocentre.service.people;

import java.util.Map;

/// The part of an access rule that looks at what is asked for: whose provider, whose submission. Each is a bean, named
/// in the table of access.
public interface ObjectRule {

    /// The word in the table.
    String name();

    /// Whether this grant reaches the object.
    ///
    /// @param variables the variables of the path; an object that does not exist is reached by nobody
    boolean allows(Grant grant, Map<String, String> variables);
}
