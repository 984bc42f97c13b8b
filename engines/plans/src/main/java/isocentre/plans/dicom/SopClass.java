package isocentre.plans.dicom;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of object that are read in depth (PS3.4 annex B); anything else is [#OTHER], kept and counted only.
public enum SopClass {
    RT_STRUCTURE_SET("1.2.840.10008.5.1.4.1.1.481.3", "RT Structure Set"),
    RT_PLAN("1.2.840.10008.5.1.4.1.1.481.5", "RT Plan"),
    RT_ION_PLAN("1.2.840.10008.5.1.4.1.1.481.8", "RT Ion Plan"),
    RT_DOSE("1.2.840.10008.5.1.4.1.1.481.2", "RT Dose"),
    CT_IMAGE("1.2.840.10008.5.1.4.1.1.2", "CT Image"),
    ENHANCED_CT_IMAGE("1.2.840.10008.5.1.4.1.1.2.1", "Enhanced CT Image"),
    MR_IMAGE("1.2.840.10008.5.1.4.1.1.4", "MR Image"),
    ENHANCED_MR_IMAGE("1.2.840.10008.5.1.4.1.1.4.1", "Enhanced MR Image"),
    PET_IMAGE("1.2.840.10008.5.1.4.1.1.128", "PET Image"),
    ENHANCED_PET_IMAGE("1.2.840.10008.5.1.4.1.1.130", "Enhanced PET Image"),
    SPATIAL_REGISTRATION("1.2.840.10008.5.1.4.1.1.66.1", "Spatial Registration"),
    DEFORMABLE_REGISTRATION("1.2.840.10008.5.1.4.1.1.66.3", "Deformable Spatial Registration"),
    OTHER("", "another kind of object");

    private static final Map<String, SopClass> BY_UID =
            Stream.of(values()).collect(Collectors.toMap(kind -> kind.uid, Function.identity()));

    private final String uid;
    private final String title;

    SopClass(String uid, String title) {
        this.uid = uid;
        this.title = title;
    }

    public static SopClass of(Uid uid) {
        return BY_UID.getOrDefault(uid.value(), OTHER);
    }

    /// The SOP Class UID.
    ///
    /// @throws IllegalStateException of [#OTHER], which stands for many
    public Uid uid() {
        if (this == OTHER) {
            throw new IllegalStateException("OTHER stands for many SOP classes and has no UID of its own");
        }
        return new Uid(uid);
    }

    /// As a person calls it: `RT Dose`.
    public String title() {
        return title;
    }

    public boolean image() {
        return switch (this) {
            case CT_IMAGE, ENHANCED_CT_IMAGE, MR_IMAGE, ENHANCED_MR_IMAGE, PET_IMAGE, ENHANCED_PET_IMAGE -> true;
            case RT_STRUCTURE_SET,
                    RT_PLAN,
                    RT_ION_PLAN,
                    RT_DOSE,
                    SPATIAL_REGISTRATION,
                    DEFORMABLE_REGISTRATION,
                    OTHER -> false;
        };
    }
}
