package isocentre.service.people.passkey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Where passkeys work. A browser gives a passkey only to the domain it was made for; an IP address is none.
///
/// @param domain the relying party's id: the site's own name, or one that it lies below
/// @param origins addresses as browsers name them: scheme, host and, where it is not the usual one, port
public record PasskeySite(String domain, List<String> origins) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public PasskeySite {
        origins = List.copyOf(origins);
    }

    /// @param domain blank for the host of the first address
    /// @throws IllegalArgumentException if passkeys cannot work so: the message says why
    static PasskeySite of(String domain, List<String> addresses) {
        List<String> origins = new ArrayList<>();
        String bound = domain.isBlank() ? host(addresses.getFirst()) : domain.strip();
        if (bound.contains(":") || bound.matches("[0-9.]+")) {
            throw new IllegalArgumentException(bound + " is an IP address: browsers bind passkeys to names alone");
        }
        for (String address : addresses) {
            String host = host(address);
            if (!host.equals(bound) && !host.endsWith("." + bound)) {
                throw new IllegalArgumentException(address + " does not lie below the domain " + bound);
            }
            if (!address.startsWith("https://") && !host.equals("localhost")) {
                throw new IllegalArgumentException(address + " is not https: browsers refuse passkeys there");
            }
            origins.add(origin(URI.create(address.strip())));
        }
        return new PasskeySite(bound, origins);
    }

    /// Where to go for a passkey.
    public String address() {
        return origins.getFirst();
    }

    private static String host(String address) {
        String host = URI.create(address.strip()).getHost();
        if (host == null) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no address, such as https://isocentre.example.org");
        }
        return host;
    }

    private static String origin(URI address) {
        int port = address.getPort();
        boolean usual = port == -1 || port == (address.getScheme().equals("https") ? HTTPS : HTTP);
        return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + port);
    }
}
