package isocentre.service.governance;

/// Why a line is not entered.
///
/// @param field of the form
/// @param words what to do instead
public record Refusal(String field, String words) {}
