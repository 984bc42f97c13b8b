package isocentre.plans.deidentifying;

/// What was done to the elements of one kind in a file. Never holds a value.
///
/// @param element the way to them, without numbers of items: `StructureSetROISequence/ROIName`
public record Change(String element, Action action, int count) {}
