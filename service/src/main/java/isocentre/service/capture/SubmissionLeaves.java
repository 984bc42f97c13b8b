package isocentre.service.capture;

import java.util.UUID;

/// A provider takes a stored submission back: the store has to take it out.
public record SubmissionLeaves(UUID submission) {}
