package isocentre.lake;

import java.time.Instant;

/// One state of the store that can be read for ever: a snapshot of every table. Every figure names its data
/// version.
///
/// @param number in order of making, from 0, the empty store
/// @param id from the content: a hash over the lots in force, so that the same lots give the same identity in any
/// store
/// @param lots how many lots are in force
public record DataVersion(long number, String id, Instant madeAt, int lots) {}
