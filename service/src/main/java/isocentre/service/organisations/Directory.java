package isocentre.service.organisations;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Providers and networks as they stand on a day.
@Component
public class Directory {
    /// The organisation of those who work for all of England.
    public static final String ENGLAND = "ENG";

    private final Organisations organisations = Standards.load().organisations();
    private final Clock clock;

    Directory(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The providers that give external-beam radiotherapy today, in the order of their names.
    public List<Organisation> providers() {
        return providersOn(today());
    }

    public List<Organisation> providersOn(LocalDate day) {
        return organisations.providersOn(day).stream()
                .sorted((one, other) -> one.shortName().compareToIgnoreCase(other.shortName()))
                .toList();
    }

    public List<Network> networks() {
        return organisations.networks().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    public Optional<Network> networkOf(OdsCode provider, LocalDate day) {
        return organisations.networkOf(provider, day);
    }

    public Optional<Organisation> provider(OdsCode code) {
        return organisations.known(code, today());
    }

    /// The codes of the providers whose service passed to this one.
    public Set<OdsCode> formerCodes(OdsCode provider) {
        return organisations.predecessorsOf(provider);
    }

    /// The name of a provider or network; the code itself where it is not known.
    public String name(String code) {
        if (code.equals(ENGLAND)) {
            return "England";
        }
        if (OdsCode.isOdsCode(code)) {
            Optional<Organisation> known = provider(new OdsCode(code));
            if (known.isPresent()) {
                return known.get().name();
            }
        }
        return networks().stream()
                .filter(network -> network.id().equals(code))
                .map(Network::name)
                .findFirst()
                .orElse(code);
    }

    /// Whether there is, or was, such a provider.
    public boolean isProvider(String code) {
        return OdsCode.isOdsCode(code) && organisations.codes().contains(new OdsCode(code));
    }

    public boolean isNetwork(String code) {
        return networks().stream().anyMatch(network -> network.id().equals(code));
    }
}
