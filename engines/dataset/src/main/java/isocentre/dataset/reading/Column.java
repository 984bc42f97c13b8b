package isocentre.dataset.reading;

/// A column of a file as sent.
///
/// @param position from 0
/// @param name the header as the sender wrote it, trimmed
/// @param field the canonical name; empty where no item has this header, or an earlier column has it already
public record Column(int position, String name, String field) {}
