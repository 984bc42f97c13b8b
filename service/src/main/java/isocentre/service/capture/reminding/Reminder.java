package isocentre.service.capture.reminding;

import isocentre.service.people.Person;

/// One reminder to one person.
///
/// @param subject what it is about: together with person and kind it is sent once
record Reminder(Person to, Kind kind, String subject, String title, String words) {

    enum Kind {
        /// A month is due in a few working days.
        DUE,
        /// A month is late.
        LATE,
        /// A submission waits for a signature.
        WAITS,
        /// Something else waits, such as a notice.
        OTHER
    }
}
