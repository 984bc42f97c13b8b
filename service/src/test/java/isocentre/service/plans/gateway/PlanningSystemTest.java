package isocentre.service.plans.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Transfer;
import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Status;
import isocentre.plans.dimse.Unanswerable;
import isocentre.service.Site;
import isocentre.service.organisations.Directory;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What an association may do changes while it lasts.
class PlanningSystemTest {
    private static final Uid CT = new Uid("1.2.840.10008.5.1.4.1.1.2");
    private static final Dataset QUESTION = new DatasetBuilder()
            .text("QueryRetrieveLevel", "STUDY")
            .text("StudyInstanceUID", "2.25.471")
            .build();

    private final Site site = Site.open();
    private final AtomicReference<Optional<Person>> holder = new AtomicReference<>(site.part(ApiKeys.class)
            .holder(site.part(ApiKeys.class)
                    .make(site.invite(Role.DATA_MANAGER, "RR8"), "RR8", "Synthetic planner", Role.PLAN_SYSTEM)));
    private final PlanningSystem system = new PlanningSystem(
            holder::get,
            site.part(Directory.class),
            site.part(DimseQueries.class),
            site.part(DimseStorage.class),
            "PLANNER");

    private static Services.Sent sent(String requested, String own) {
        return new Services.Sent(
                CT,
                new Uid(requested),
                TransferSyntax.EXPLICIT,
                out -> Transfer.write(
                        new DatasetBuilder()
                                .text("SOPClassUID", CT.value())
                                .text("SOPInstanceUID", own)
                                .text("StudyInstanceUID", "2.25.471")
                                .text("SeriesInstanceUID", "2.25.472")
                                .text("Modality", "CT")
                                .text("PatientID", "SYNTHETIC-471")
                                .build(),
                        TransferSyntax.EXPLICIT,
                        out));
    }

    @Test
    void anObjectThatCallsItselfOtherwiseThanTheRequestIsNotStored() throws IOException, Unanswerable {
        assertThat(system.store(sent("2.25.473", "2.25.474")).status()).isEqualTo(Status.IDENTIFIER_DOES_NOT_MATCH);
        assertThat(system.get(Services.Root.STUDY, QUESTION)).isEmpty();
    }

    @Test
    void onceItIsRevokedNothingMoreIsDone() throws IOException, Unanswerable {
        assertThat(system.find(Services.Root.STUDY, QUESTION)).hasSizeLessThan(2);
        holder.set(Optional.empty());
        assertThat(system.store(sent("2.25.475", "2.25.475")).status()).isEqualTo(Status.NOT_AUTHORISED);
        assertThatThrownBy(() -> system.find(Services.Root.STUDY, QUESTION)).hasMessageContaining("revoked");
        assertThatThrownBy(() -> system.get(Services.Root.STUDY, QUESTION)).hasMessageContaining("revoked");
    }
}
