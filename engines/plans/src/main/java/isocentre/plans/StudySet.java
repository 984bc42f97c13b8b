package isocentre.plans;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dose.Dose;
import isocentre.plans.images.Image;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.images.Registration;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A set of mixed files, read and sorted into what belongs together.
///
/// @param objects all that could be read, each once, in the order of their files
/// @param refused files of which nothing can be used, each with the reason and what to do
/// @param series the images, in stacks
/// @param cases what belongs together: a plan each, then what belongs to no plan
/// @param issues of the set as a whole: duplicates, several patients
public record StudySet(
        List<StudyObject> objects,
        List<ObjectReading.Refused> refused,
        List<ImageSeries> series,
        List<Case> cases,
        List<Issue> issues) {
    public StudySet {
        objects = List.copyOf(objects);
        refused = List.copyOf(refused);
        series = List.copyOf(series);
        cases = List.copyOf(cases);
        issues = List.copyOf(issues);
    }

    /// Reads files, and the files in folders at any depth, on all processors; the order is that of the files.
    ///
    /// @throws IOException if a folder cannot be listed; a file that cannot be read is among the refused
    public static StudySet read(List<Path> paths, Limits limits) throws IOException {
        return of(files(paths).parallelStream()
                .map(file -> ObjectReading.read(file, limits))
                .toList());
    }

    /// The files that are named, and those in folders that are named, in order of their names. Hidden files are
    /// passed over.
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /// Sorts what has been read.
    public static StudySet of(List<ObjectReading> readings) {
        List<StudyObject> objects = new ArrayList<>();
        List<ObjectReading.Refused> refused = new ArrayList<>();
        for (ObjectReading reading : readings) {
            switch (reading) {
                case ObjectReading.Understood(StudyObject object) -> objects.add(object);
                case ObjectReading.Refused no -> refused.add(no);
            }
        }
        List<Issue> issues = new ArrayList<>();
        List<StudyObject> unique = Duplicates.without(objects, issues);
        List<ImageSeries> series = ImageSeries.of(only(unique, Image.class));
        List<Case> cases = new Linking(
                        only(unique, Plan.class),
                        only(unique, StructureSet.class),
                        only(unique, Dose.class),
                        series,
                        only(unique, Registration.class))
                .cases();
        return new StudySet(unique, refused, series, cases, issues);
    }

    /// The objects of one kind.
    private static <T> List<T> only(List<StudyObject> objects, Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<StructureSet> structureSets() {
        return only(objects, StructureSet.class);
    }

    public List<Plan> plans() {
        return only(objects, Plan.class);
    }

    public List<Dose> doses() {
        return only(objects, Dose.class);
    }
}
