package isocentre.service.consultation.coding;

/// Who codes a consultation.
///
/// @param seat 1 codes all, 2 the part that is coded twice
/// @param person account
public record Coder(int seat, String person, String name) {}
