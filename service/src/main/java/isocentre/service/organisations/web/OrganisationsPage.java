package isocentre.service.organisations.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Page;
import isocentre.templates.organisations.JteorganisationsGenerated;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Networks and their providers, as they stand today.
@Controller
public class OrganisationsPage {
    private final Directory directory;

    OrganisationsPage(Directory directory) {
        this.directory = directory;
    }

    /// A network with its providers.
    public record Group(String name, String basis, List<Row> providers) {}

    /// A provider.
    public record Row(String code, String name, String basis) {}

    @GetMapping("/organisations")
    Page organisations() {
        List<Group> groups = directory.networks().stream()
                .map(network -> new Group(network.name(), network.basis().words(), rows(network)))
                .toList();
        return Page.of((out, frame) -> JteorganisationsGenerated.render(
                out, null, frame, groups, directory.today().toString()));
    }

    private List<Row> rows(Network network) {
        return directory.providers().stream()
                .filter(provider -> directory
                        .networkOf(provider.code(), directory.today())
                        .filter(network::equals)
                        .isPresent())
                .map(OrganisationsPage::row)
                .toList();
    }

    private static Row row(Organisation provider) {
        return new Row(provider.code().code(), provider.name(), provider.basis().words());
    }
}
