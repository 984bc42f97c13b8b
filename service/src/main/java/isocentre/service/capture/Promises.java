package isocentre.service.capture;

/// Works out what a change would do to published figures, aside: told by whoever makes the figures.
public interface Promises {
    /// Were a submission that waits signed now.
    Promise ofSigning(Submission submission);

    /// Were a stored submission taken out now.
    Promise ofWithdrawing(Submission submission);
}
