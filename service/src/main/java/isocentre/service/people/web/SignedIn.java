package isocentre.service.people.web;

import java.time.Instant;

/// One session as its owner sees it.
public record SignedIn(String from, String began, Instant lastUsed, String last, boolean here) {}
