package isocentre.plans;

import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Uid;
import isocentre.plans.images.Image;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.StructureSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the images that belong to a case, and says which of those named are missing.
final class ImageLinking {
    private final List<ImageSeries> series;

    ImageLinking(List<ImageSeries> series) {
        this.series = series;
    }

    List<Link<ImageSeries>> images(Optional<StructureSet> structures, List<Uid> frames, Issues issues) {
        Set<Uid> named = new LinkedHashSet<>();
        Set<Uid> namedSeries = new HashSet<>();
        structures.ifPresent(found -> {
            found.referenced().stream()
                    .flatMap(frame -> frame.series().stream())
                    .forEach(one -> {
                        namedSeries.add(one.series());
                        named.addAll(one.images());
                    });
            found.rois().stream()
                    .flatMap(roi -> roi.contours().stream())
                    .map(Contour::images)
                    .forEach(named::addAll);
        });
        List<Link<ImageSeries>> links = new ArrayList<>();
        Set<Uid> here = new HashSet<>();
        for (ImageSeries one : series) {
            List<Uid> uids = one.images().stream()
                    .map(Image::instance)
                    .map(instance -> instance.uid())
                    .toList();
            here.addAll(uids);
            if (namedSeries.contains(one.uid()) || uids.stream().anyMatch(named::contains)) {
                links.add(new Link<>(one, Link.Basis.REFERENCE));
            } else if (one.frameOfReference().stream().anyMatch(frames::contains)) {
                links.add(new Link<>(one, Link.Basis.FRAME_OF_REFERENCE));
            }
        }
        structures.ifPresent(found -> tell(found, named, here, links, issues));
        return links;
    }

    private static void tell(
            StructureSet structures, Set<Uid> named, Set<Uid> here, List<Link<ImageSeries>> links, Issues issues) {
        String source = structures.instance().source();
        long missing = named.stream().filter(uid -> !here.contains(uid)).count();
        if (structures.referenced().isEmpty()) {
            issues.note(
                    "",
                    "the structure set " + source
                            + " does not say which images it was drawn on (its Referenced Frame of"
                            + " Reference Sequence is missing)",
                    links.isEmpty()
                            ? "no images are linked"
                            : "they are found by the contours' own references or the frame of reference");
        }
        if (missing > 0) {
            issues.note(
                    "",
                    missing + " of " + named.size() + " images that the structure set " + source
                            + " names are not among the files",
                    "volumes and doses do not need them; pictures do");
        }
    }
}
