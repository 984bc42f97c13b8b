package isocentre.cli;

import isocentre.plans.deidentifying.Deidentified;
import isocentre.plans.deidentifying.Deidentifier;
import isocentre.plans.deidentifying.Keep;
import isocentre.plans.deidentifying.Pseudonyms;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "deidentify",
        mixinStandardHelpOptions = true,
        description = {
            "Writes DICOM-RT files again without what names the patient or others, by the basic profile of DICOM PS3.15 annex E."
                    + " Offline: nothing leaves this machine.",
            "References between the files stay whole under new UIDs; contours, doses and beams stay as they are, which"
                    + " proof.json shows. Pixels are not looked into.",
            "Exit: 0 done, 1 a file was left out."
        })
final class PlanDeidentify implements Callable<Integer> {
    private static final int KEY_BYTES = 32;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders that hold them at any depth.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to write: an empty or new folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "WHAT",
            description =
                    "Options of PS3.15, separated by commas: descriptors (names of structures, plans and series, where they"
                            + " name nobody of the set), dates, shifted-dates, patient (sex, age, size, weight), device,"
                            + " institution, uids. Default: none of them, so that structures lose their names.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "A secret of 32 bytes in hexadecimal. With the same key a patient and a UID get the same pseudonym"
                            + " again; whoever has it can test guesses. Made if the file does not exist. Default: a key that is"
                            + " thrown away.")
    private @Nullable Path key;

    private final Set<String> names = new TreeSet<>();

    @Override
    public Integer call() throws IOException {
        Set<Keep> kept = kept();
        List<Path> files = PlanFiles.of(paths);
        prepare();
        Deidentifier deidentifier = new Deidentifier(new Pseudonyms(secret()), kept);
        if (kept.contains(Keep.DESCRIPTORS)) {
            files.forEach(file -> {
                if (DicomFile.read(file, PixelData.SKIP, Limits.STANDARD) instanceof Reading.Readable readable) {
                    deidentifier.learn(readable.file());
                }
            });
        }
        int left = 0;
        int written = 0;
        Path proof = out.resolve("proof.json");
        try (Writer writer = Files.newBufferedWriter(proof, StandardCharsets.UTF_8)) {
            DeidentificationProof account = new DeidentificationProof(writer, kept);
            for (Path file : files) {
                if (one(file, deidentifier, account)) {
                    written++;
                } else {
                    left++;
                }
            }
            account.close();
        }
        if (!names.isEmpty()) {
            System.out.println(
                    "Kept, because they name nobody that the files name. Read them before you pass the files on:");
            names.forEach(name -> System.out.println("  " + name));
        }
        System.out.println(written + " files written to " + out + ", " + left + " left out; what was done: " + proof);
        return left == 0 ? 0 : Main.REJECTED;
    }

    private boolean one(Path file, Deidentifier deidentifier, DeidentificationProof account) throws IOException {
        switch (DicomFile.read(file, PixelData.KEEP, Limits.STANDARD)) {
            case Reading.Refused refused -> {
                System.err.println("left out: " + refused);
                return false;
            }
            case Reading.Readable(DicomFile read) -> {
                Deidentified done = deidentifier.deidentify(read).orElse(null);
                if (done == null) {
                    System.err.println("left out: " + file
                            + ": it is of a kind of which it is not known where it may name a person");
                    return false;
                }
                if (!done.contentUnchanged()) {
                    System.err.println("left out: " + file + ": its content would have changed; please report this");
                    return false;
                }
                String name = done.instance().modality() + "." + done.instance().uid() + ".dcm";
                done.file().write(out.resolve(name));
                account.add(name, done);
                names.addAll(done.keptTexts());
                for (Issue issue : done.issues()) {
                    System.err.println(issue);
                }
                return true;
            }
        }
    }

    private Set<Keep> kept() {
        Set<Keep> kept = EnumSet.noneOf(Keep.class);
        for (String word : keep) {
            kept.add(Arrays.stream(Keep.values())
                    .filter(option -> option.name().replace('_', '-').equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UserMistake("--keep does not know '" + word + "': it knows "
                            + Arrays.stream(Keep.values())
                                    .map(option -> option.name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                                    .collect(Collectors.joining(", ")))));
        }
        if (kept.contains(Keep.DATES) && kept.contains(Keep.SHIFTED_DATES)) {
            throw new UserMistake("--keep dates and shifted-dates exclude each other");
        }
        return kept;
    }

    private void prepare() throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> there = Files.list(out)) {
            if (there.findAny().isPresent()) {
                throw new UserMistake(
                        out + " is not empty: name a new folder, so that nothing old is passed on with the new");
            }
        }
    }

    private byte[] secret() throws IOException {
        byte[] secret = new byte[KEY_BYTES];
        if (key == null || !Files.exists(key)) {
            new SecureRandom().nextBytes(secret);
            if (key != null) {
                PrivateFile.write(key, HexFormat.of().formatHex(secret) + "\n");
            }
            return secret;
        }
        try {
            byte[] read = HexFormat.of().parseHex(Files.readString(key).strip());
            if (read.length >= KEY_BYTES) {
                return read;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // Told below.
        }
        throw new UserMistake(key + " does not hold a key of at least 32 bytes in hexadecimal");
    }
}
