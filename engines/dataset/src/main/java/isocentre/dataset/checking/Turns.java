package isocentre.dataset.checking;

import org.jspecify.annotations.Nullable;

/// Keeps blocks in their order although they are worked on side by side: a block learns its first row as soon as all
/// before it are counted, and hands in its result when all before it have.
final class Turns {
    private long counted;
    private long rows;
    private long handedIn;
    private long failedBlock = Long.MAX_VALUE;
    private @Nullable Exception failure;

    /// Another block before this one has failed; there is nothing more to do.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Tells how many records the block has; gives the number of rows before it.
    synchronized long count(long block, int records) throws Stopped, InterruptedException {
        while (counted != block) {
            await(block);
        }
        long before = rows;
        rows += records;
        counted++;
        notifyAll();
        return before;
    }

    /// What is to be done in the order of the blocks.
    interface Step {
        void run() throws Exception;
    }

    synchronized void inOrder(long block, Step step) throws Exception {
        while (handedIn != block) {
            await(block);
        }
        step.run();
        handedIn++;
        notifyAll();
    }

    private void await(long block) throws Stopped, InterruptedException {
        if (failedBlock < block) {
            throw new Stopped();
        }
        wait();
    }

    /// A block could not be read or judged. The earliest failure counts.
    synchronized void fail(long block, Exception cause) {
        if (block < failedBlock) {
            failedBlock = block;
            failure = cause;
        }
        notifyAll();
    }

    synchronized boolean failed() {
        return failure != null;
    }

    synchronized @Nullable Exception failure() {
        return failure;
    }

    /// Rows of all blocks counted so far.
    synchronized long rows() {
        return rows;
    }
}
