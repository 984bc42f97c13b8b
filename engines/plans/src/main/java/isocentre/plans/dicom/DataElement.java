package isocentre.plans.dicom;

/// One data element: a value or a sequence of items.
public sealed interface DataElement permits Value, Sequence {
    Tag tag();

    Vr vr();
}
