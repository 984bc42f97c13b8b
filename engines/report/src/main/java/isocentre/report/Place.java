package isocentre.report;

/// A provider or a network that has a page.
///
/// @param code ODS code, or `ODN-01`
/// @param shortName the name for charts, where space is short
/// @param network the code of its network; empty for a network and for a provider outside any
/// @param note what a reader should know of the name or the place, such as that a name is not confirmed
public record Place(String code, String name, String shortName, String network, String note) {}
