package isocentre.dataset.checking;

import isocentre.dataset.blocks.Block;
import isocentre.dataset.blocks.Blocks;
import isocentre.dataset.blocks.Index;
import isocentre.dataset.emitting.Emission;
import isocentre.dataset.emitting.Emitter;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import isocentre.dataset.reading.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reading of one file: blocks are cut in turn, then indexed and judged side by side, and handed in in order.
final class FilePass {
    private final Table table;
    private final Plan plan;
    private final Blocks blocks;
    private final Turns turns = new Turns();
    private final Causes[] causes;
    private final Tally tally;
    private final BitSet rejected = new BitSet();
    private final List<Census> censuses = new ArrayList<>();
    private final long monthBeforeDay;
    private final @Nullable Emission emission;

    /// Bytes that are not UTF-8 turned up behind the head of a file that began as UTF-8.
    static final class NotUtf8 extends Exception {
        private static final long serialVersionUID = 1L;
    }

    FilePass(Table table, Plan plan, long monthBeforeDay, int blockSize, @Nullable Emission emission) {
        this.table = table;
        this.plan = plan;
        this.blocks = table.blocks(blockSize);
        this.monthBeforeDay = monthBeforeDay;
        this.emission = emission;
        this.tally = new Tally(plan.rules().size());
        this.causes = new Causes[plan.rules().size()];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = new Causes();
        }
    }

    /// Reads the file to its end.
    ///
    /// @throws Unreadable if it is torn; its row is the data row
    void run(int threads) throws Exception {
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            helpers.add(Thread.ofPlatform().name("isocentre-check-" + i).start(this::work));
        }
        work();
        for (Thread helper : helpers) {
            helper.join();
        }
        Exception failure = turns.failure();
        if (failure instanceof Unreadable unreadable) {
            long row = unreadable.row() < 0 ? turns.rows() + 1 : turns.rows() + unreadable.row();
            throw new Unreadable(row, unreadable.reason(), unreadable.remedy());
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void work() {
        long number = Long.MAX_VALUE - 1;
        try {
            Worker worker = new Worker(plan, monthBeforeDay, emission == null ? null : emission.emitter());
            Index index = new Index(table.dialect().delimiter());
            Block block = new Block();
            while (!turns.failed()) {
                if (!blocks.next(block)) {
                    break;
                }
                number = block.number();
                index.index(block);
                refuseNul(block);
                long before = turns.count(number, block.records());
                if (block.beyondAscii() && !utf8(block)) {
                    throw new NotUtf8();
                }
                @Nullable HashMap<String, Cause>[] found = worker.check(block, before);
                turns.inOrder(number, () -> handIn(found, worker, before));
                number = Long.MAX_VALUE - 1;
            }
            finish(worker);
        } catch (Turns.Stopped e) {
            // another block failed before this one
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            turns.fail(number, e);
        } catch (Exception | StackOverflowError e) {
            turns.fail(number, e instanceof Exception known ? known : new IllegalStateException(e));
        }
    }

    private static void refuseNul(Block block) throws Unreadable {
        int record = block.nulRecord();
        if (record >= 0) {
            throw new Unreadable(
                    record + 1L,
                    "the file is not text from here on: it holds NUL bytes",
                    "A part of the file was damaged on the way, often by a full disk: export or copy it again.");
        }
    }

    private boolean utf8(Block block) {
        return !table.charset().equals(StandardCharsets.UTF_8)
                || Utf8.valid(block.bytes(), block.from(), block.to(), false);
    }

    private void handIn(@Nullable HashMap<String, Cause>[] found, Worker worker, long before) throws IOException {
        worker.rejects().stream().forEach(record -> rejected.set((int) (before + record + 1)));
        for (int t = 0; t < found.length; t++) {
            HashMap<String, Cause> of = found[t];
            if (of != null) {
                causes[t].add(of);
            }
        }
        Emitter emitter = worker.emitter();
        if (emission != null && emitter != null) {
            emission.write(emitter);
        }
    }

    private synchronized void finish(Worker worker) {
        tally.add(worker.tally());
        censuses.add(worker.census());
    }

    /// What a whole reading gave.
    FileResult result() {
        return new FileResult(table, plan, turns.rows(), tally, causes, census(), rejected, emission);
    }

    private Census census() {
        Census all = censuses.getFirst();
        for (Census one : censuses.subList(1, censuses.size())) {
            all.add(one);
        }
        return all;
    }
}
