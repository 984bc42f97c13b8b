package isocentre.service.people;

import java.util.List;

/// Something besides submissions of which people are reminded by e-mail, each once.
public interface ThingsDue {
    /// One thing that waits for one person.
    ///
    /// @param subject together with the person it is told once
    /// @param title the subject of the letter
    record Due(Person to, String subject, String title, String words) {}

    /// Everything that waits now.
    List<Due> due();
}
