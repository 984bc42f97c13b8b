package isocentre.synthetic;

/// The exposures of one plan on one machine in one visit.
///
/// @param fraction the plan's fraction, from 1
/// @param first number of its first exposure within the fraction, from 1
record Beam(Plan plan, int fraction, int first, int exposures, Machine machine) {}
