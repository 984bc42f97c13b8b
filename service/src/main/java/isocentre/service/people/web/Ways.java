package isocentre.service.people.web;

import isocentre.service.people.passkey.Passkeys;
import java.util.List;

/// How one signs in, as the page of one's account shows it.
///
/// @param name of a passkey that could not be kept, to be sent again
/// @param password whether one has a password here
/// @param recent whether one signed in so short a while ago that one may change anything of it
public record Ways(List<Row> passkeys, PasskeyPlace place, String name, boolean password, boolean recent) {

    /// A passkey in the list.
    public record Row(String id, String name, String made, String used) {}

    static Row row(Passkeys.Passkey passkey) {
        return new Row(
                passkey.id(),
                passkey.name(),
                Times.words(passkey.made()),
                passkey.used().map(Times::words).orElse("never"));
    }
}
