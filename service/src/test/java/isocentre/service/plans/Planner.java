package isocentre.service.plans;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A planning system that speaks DIMSE: DCMTK's programs, with a certificate.
///
/// @param called the AE title it calls
record Planner(Optional<PlannerCertificate> certificate, Path trusted, String called, int port, Path folder) {
    private static final String TITLE = "PLANNER";

    /// How a program ended, and what it said.
    record Ended(int exit, String words) {}

    Ended run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/" + program, "-d", "-aet", TITLE, "-aec", called));
        if (certificate.isPresent()) {
            command.addAll(List.of(
                    "+tls",
                    certificate.get().key().toString(),
                    certificate.get().certificate().toString()));
        } else {
            command.add("+tla");
        }
        command.addAll(List.of("+cf", trusted.toString(), "127.0.0.1", Integer.toString(port)));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }

    /// The answers to a C-FIND.
    List<DicomFile> find(String root, String... keys) throws IOException, InterruptedException {
        Path answers = Files.createTempDirectory(folder, "found");
        List<String> arguments = new ArrayList<>(List.of(root, "-X", "-od", answers.toString()));
        for (String key : keys) {
            arguments.addAll(List.of("-k", key));
        }
        Ended ended = run("findscu", arguments.toArray(String[]::new));
        if (!ended.words().contains("Success")) {
            throw new AssertionError(ended.words());
        }
        return files(answers);
    }

    /// The objects that come by C-GET.
    List<DicomFile> get(String root, String... keys) throws IOException, InterruptedException {
        Path got = Files.createTempDirectory(folder, "got");
        Ended ended = ask(got, root, keys);
        if (ended.exit() != 0) {
            throw new AssertionError(ended.words());
        }
        return files(got);
    }

    /// Asks for objects by getscu, which needs a tunnel for TLS.
    Ended ask(Path into, String root, String... keys) throws IOException, InterruptedException {
        PlannerCertificate own = certificate.orElseThrow();
        try (Tunnel tunnel = new Tunnel(own.store(), PlannerCertificate.WORD.toCharArray(), trusted, port)) {
            List<String> command = new ArrayList<>(List.of(
                    "/usr/bin/getscu",
                    "-d",
                    "-aet",
                    TITLE,
                    "-aec",
                    called,
                    root,
                    "-od",
                    into.toString(),
                    "127.0.0.1",
                    Integer.toString(tunnel.port())));
            for (String key : keys) {
                command.addAll(List.of("-k", key));
            }
            return run(command);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DicomFile> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> DicomFile.read(file, PixelData.KEEP, Limits.STANDARD))
                    .map(reading -> switch (reading) {
                        case Reading.Readable(DicomFile file) -> file;
                        case Reading.Refused refused -> throw new AssertionError(refused.toString());
                    })
                    .toList();
        }
    }
}
