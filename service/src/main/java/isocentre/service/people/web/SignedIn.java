package isocentre.service.people.web;

import java.time.Instant;

/// One session as its owner sees it.
///
/// @param handle names it in a form, and opens nothing
public record SignedIn(String handle, String from, String began, Instant lastUsed, String last, boolean here) {}
