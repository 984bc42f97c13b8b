package isocentre.service.capture;

import java.util.UUID;

/// A named person of the provider stands for a submission: it may go into the store.
public record SubmissionSigned(UUID submission) {}
