package isocentre.service.practice;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.Adoptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The pages of practice at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PracticeLookTest {
    private static final String FIVE = "/library/RCR-BREAST-1";

    private final Site site = Anglia.open();

    @Test
    void isReadAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "practice")) {
            Person manager = site.invite(Role.NETWORK_MANAGER, Anglia.NETWORK);
            Person chair = site.invite(Role.NETWORK_CHAIR, Anglia.NETWORK);
            Person lead = site.invite(Role.CLINICAL_LEAD, "RM1");
            UUID protocol = protocol(manager, chair, "Whole breast, as it looks");
            Adoptions adoptions = site.part(Adoptions.class);
            adoptions.state(lead, "RCR-BREAST-1", "RM1", Stance.ADOPTED, Anglia.CHANGE.firstDay(), "");
            adoptions.state(
                    site.invite(Role.CLINICAL_LEAD, "RGT"),
                    "RCR-BREAST-1",
                    "RGT",
                    Stance.ADAPTED,
                    LocalDate.of(2024, 5, 1),
                    "Boost in three fractions");
            looks.at(site.signedIn(lead), FIVE, "lead-guideline");
            looks.at(site.signedIn(lead), "/practice/RM1", "department");
            Browser managing = site.signedIn(manager);
            looks.at(managing, "/library", "library");
            looks.at(managing, "/library/" + protocol, "protocol");
            looks.at(managing, "/library/propose?guideline=" + protocol, "propose");
            looks.at(managing, "/practice", "departments");
            looks.at(site.visitor(), "/library", "public-library");
            looks.at(site.visitor(), FIVE, "public-guideline");
            assertThat(looks.trouble()).isEmpty();
        }
    }

    private UUID protocol(Person manager, Person chair, String title) {
        Guidelines guidelines = site.part(Guidelines.class);
        UUID id = guidelines.propose(manager, draft(Optional.empty(), title, "1.0", "BRE-08", Anglia.FIRST.firstDay()));
        guidelines.move(chair, version(guidelines, id, 0), Move.AGREE, "");
        guidelines.propose(manager, draft(Optional.of(id), title, "2.0", "BRE-01", LocalDate.now()));
        return id;
    }

    private static UUID version(Guidelines guidelines, UUID id, int place) {
        return UUID.fromString(guidelines
                .find(id.toString())
                .orElseThrow()
                .versions()
                .get(place)
                .id());
    }

    private static Draft draft(Optional<UUID> of, String title, String label, String regimen, LocalDate inForce) {
        return new Draft(
                of,
                Guideline.Kind.PROTOCOL,
                Anglia.NETWORK,
                "Breast",
                title,
                Optional.empty(),
                new Draft.Said(
                        label,
                        "Whole-breast treatment after surgery is given by the schedule of this version.",
                        "The schedule; what else is said stays as it was",
                        Strength.OFFER,
                        "FAST-Forward",
                        "",
                        "The network's breast group",
                        Basis.ONE_SOURCE,
                        List.of(regimen),
                        List.of(),
                        "FRX-01",
                        inForce));
    }
}
