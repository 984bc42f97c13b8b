package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Vr;
import java.util.Optional;
import java.util.Set;

/// Decides what is done to an element: first by the table, then by what kind of value it is. What is not known goes.
final class Rule {
    /// UIDs that name a kind of thing, not a thing, though a vendor may have made them up.
    private static final Set<String> CLASSES = Set.of(
            "SOPClassUID",
            "ReferencedSOPClassUID",
            "ContextUID",
            "CodingSchemeUID",
            "MappingResourceUID",
            "RelatedGeneralSOPClassUID",
            "OriginalSpecializedSOPClassUID");

    private Rule() {}

    static Action of(DataElement element, Set<Keep> kept) {
        Tag tag = element.tag();
        Optional<String> keyword = Dictionary.keyword(tag);
        if (tag.isPrivate() || keyword.isEmpty()) {
            // Private elements, overlays and curves, and what is newer than the dictionary.
            return Action.REMOVED;
        }
        Optional<Profile.Entry> entry = Profile.of(tag);
        if (entry.isPresent()) {
            return entry.get().under(kept);
        }
        return switch (representation(element)) {
            case UI -> CLASSES.contains(keyword.get()) || kept.contains(Keep.UIDS) ? Action.KEPT : Action.NEW_UID;
            case PN -> Action.EMPTIED;
            case LT, ST, UT, UC, UR -> kept.contains(Keep.DESCRIPTORS) ? Action.CLEANED : Action.REMOVED;
            case DA, DT, TM -> Profile.dates(kept, Action.REMOVED);
            case AS -> kept.contains(Keep.PATIENT) ? Action.KEPT : Action.REMOVED;
            case AE, UN -> Action.REMOVED;
            // Numbers and codes: geometry, dose and beams are made of them.
            case AT, CS, DS, FD, FL, IS, LO, OB, OD, OF, OL, OV, OW, SH, SL, SQ, SS, SV, UL, US, UV -> Action.KEPT;
        };
    }

    /// As the dictionary has it, unless the file says that there is a name or free text where none should be.
    private static Vr representation(DataElement element) {
        return switch (element.vr()) {
            case PN, LT, ST, UT, UC, UR, AE -> element.vr();
            default -> Dictionary.vr(element.tag());
        };
    }
}
