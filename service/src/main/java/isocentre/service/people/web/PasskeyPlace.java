package isocentre.service.people.web;

import isocentre.service.people.passkey.PasskeySite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Whether passkeys work at the address by which a page was asked for.
///
/// @param here whether they do
/// @param elsewhere the address where they do; empty where they do nowhere
public record PasskeyPlace(boolean here, String elsewhere) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static PasskeyPlace of(Optional<PasskeySite> site, HttpServletRequest request) {
        int port = request.getServerPort();
        String asked = request.getScheme() + "://" + request.getServerName()
                + (port == (request.isSecure() ? HTTPS : HTTP) ? "" : ":" + port);
        return new PasskeyPlace(
                site.filter(one -> one.origins().contains(asked)).isPresent(),
                site.map(PasskeySite::address).orElse(""));
    }
}
