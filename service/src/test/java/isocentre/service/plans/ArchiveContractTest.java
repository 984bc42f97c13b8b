package isocentre.service.plans;

import static isocentre.service.plans.Sets.name;
import static isocentre.service.plans.Sets.sha256;
import static isocentre.service.plans.Sets.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.plans.dicom.Uid;
import isocentre.service.plans.archive.Archive;
import isocentre.service.plans.archive.FilesArchive;
import isocentre.service.plans.archive.ObjectName;
import isocentre.service.plans.archive.Orthanc;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the gateway needs of every archive, asked of plain files and of Orthanc.
class ArchiveContractTest {

    abstract static class Contract {
        @TempDir
        Path folder;

        abstract Archive archive() throws IOException;

        @Test
        void whatIsStoredComesBackByteForByte() throws IOException {
            Archive archive = archive();
            for (SyntheticSet.File file : SyntheticSet.of(1).files()) {
                assertThat(archive.store(name(file), write(file, folder), sha256(file.bytes())))
                        .isTrue();
                assertThat(fetched(archive, name(file))).isEqualTo(file.bytes());
            }
            assertThat(archive.search(SyntheticSet.of(1).study()))
                    .containsExactlyInAnyOrderElementsOf(
                            SyntheticSet.of(1).files().stream().map(Sets::name).toList());
        }

        @Test
        void storingAgainChangesNothing() throws IOException {
            Archive archive = archive();
            SyntheticSet.File file = SyntheticSet.of(2).files().getFirst();
            assertThat(archive.store(name(file), write(file, folder), sha256(file.bytes())))
                    .isTrue();
            assertThat(archive.store(name(file), write(file, folder), sha256(file.bytes())))
                    .isTrue();
            assertThat(archive.search(name(file).study())).hasSize(1);
        }

        @Test
        void otherContentUnderAKnownNameIsToldAndTheOldIsKept() throws IOException {
            Archive archive = archive();
            SyntheticSet.File file = SyntheticSet.of(3).plan();
            SyntheticSet.File changed = SyntheticSet.of(3).changedPlan();
            assertThat(name(changed)).isEqualTo(name(file));
            assertThat(archive.store(name(file), write(file, folder), sha256(file.bytes())))
                    .isTrue();
            assertThat(archive.store(name(file), write(changed, folder), sha256(changed.bytes())))
                    .isFalse();
            assertThat(fetched(archive, name(file))).isEqualTo(file.bytes());
        }

        @Test
        void whatItDoesNotHoldIsNotGiven() throws IOException {
            Archive archive = archive();
            ObjectName nothing = new ObjectName(new Uid("2.25.9"), new Uid("2.25.8"), new Uid("2.25.7"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(archive.retrieve(nothing, out)).isFalse();
            assertThat(out.size()).isZero();
            assertThat(archive.search(nothing.study())).isEmpty();
        }

        private static byte[] fetched(Archive archive, ObjectName name) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(archive.retrieve(name, out)).isTrue();
            return out.toByteArray();
        }
    }

    @Nested
    class OfFiles extends Contract {
        @Override
        Archive archive() throws IOException {
            return new FilesArchive(folder.resolve("archive"));
        }

        @Test
        void objectsAreKnownByTheirContent() throws IOException {
            SyntheticSet.File file = SyntheticSet.of(4).plan();
            archive().store(name(file), write(file, folder), sha256(file.bytes()));
            Path kept = folder.resolve("archive/objects")
                    .resolve(sha256(file.bytes()).substring(0, 2))
                    .resolve(sha256(file.bytes()));
            assertThat(Files.readAllBytes(kept)).isEqualTo(file.bytes());
        }
    }

    @Nested
    class OfOrthanc extends Contract {
        private static Orthanc orthanc;

        @TempDir
        static Path home;

        @BeforeAll
        static void start() throws IOException {
            assumeTrue(
                    Orthanc.installed(),
                    "Orthanc is not installed, so the archive is tried with plain files only. On Debian: apt-get install"
                            + " orthanc orthanc-dicomweb");
            orthanc = Orthanc.start(home.resolve("orthanc"), new SecureRandom());
        }

        @AfterAll
        static void stop() {
            if (orthanc != null) {
                orthanc.close();
            }
        }

        @Test
        void oneThatAKilledServiceLeftBehindIsStopped(@TempDir Path own) throws IOException {
            SyntheticSet.File file = SyntheticSet.of(5).plan();
            Orthanc left = Orthanc.start(own.resolve("orthanc"), new SecureRandom());
            assertThat(left.archive().store(name(file), write(file, folder), sha256(file.bytes())))
                    .isTrue();
            try (Orthanc next = Orthanc.start(own.resolve("orthanc"), new SecureRandom())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                assertThat(next.archive().retrieve(name(file), out)).isTrue();
                assertThat(out.toByteArray()).isEqualTo(file.bytes());
                assertThatThrownBy(
                                () -> left.archive().search(SyntheticSet.of(5).study()))
                        .isInstanceOf(IOException.class);
            }
        }

        @Override
        Archive archive() {
            return orthanc.archive();
        }
    }
}
