package isocentre.service.capture.checking;

import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// How far a check has come: the furthest byte read of each file, over the bytes of all.
final class Progress {
    private static final int WHOLE = 100;

    private final List<Watched> files;

    private record Watched(SourceFile file, long size, AtomicLong furthest) {}

    private Progress(List<Watched> files) {
        this.files = files;
    }

    static Progress of(Submission submission) throws IOException {
        List<Watched> files = new java.util.ArrayList<>();
        for (SourceFile file : submission.files()) {
            files.add(new Watched(
                    file, file.path().isPresent() ? Files.size(file.path().get()) : 1, new AtomicLong()));
        }
        return new Progress(files);
    }

    /// The same submission, watched while it is read.
    Submission watched(Submission submission) {
        return new Submission(
                submission.name(),
                files.stream().map(Progress::watched).toList(),
                submission.provider(),
                submission.period());
    }

    private static SourceFile watched(Watched one) {
        SourceFile file = one.file();
        return new SourceFile(
                file.name(), () -> new Counted(file.content().open(), one.furthest()), file.path(), file.entry());
    }

    /// From 0 to 100.
    int percent() {
        long size = files.stream().mapToLong(Watched::size).sum();
        long read = files.stream()
                .mapToLong(one -> Math.min(one.size(), one.furthest().get()))
                .sum();
        return size == 0 ? 0 : (int) (WHOLE * read / size);
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicLong furthest;
        private long at;

        private Counted(InputStream in, AtomicLong furthest) {
            super(in);
            this.furthest = furthest;
        }

        private void moved(long bytes) {
            at += Math.max(0, bytes);
            furthest.accumulateAndGet(at, Math::max);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            moved(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            moved(read);
            return read;
        }
    }
}
