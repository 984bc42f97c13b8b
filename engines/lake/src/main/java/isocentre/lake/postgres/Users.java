package isocentre.lake.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The processes that use a server, counted by locks of the operating system.
final class Users {
    private final FileChannel channel;
    private final FileLock share;

    private Users(FileChannel channel, FileLock share) {
        this.channel = channel;
        this.share = share;
    }

    /// The door to a server: one process at a time comes in or goes out, so that none starts it while another
    /// stops it.
    static Door door(Path folder) throws IOException {
        return new Door(folder);
    }

    /// Leaves; says whether nobody is left.
    boolean leave(Door door) throws IOException {
        share.release();
        try (channel) {
            @Nullable FileLock alone = channel.tryLock();
            if (alone == null) {
                return false;
            }
            alone.release();
            return door.open();
        }
    }

    static final class Door implements AutoCloseable {
        private final Path folder;
        private final FileChannel channel;
        private final FileLock lock;

        private Door(Path folder) throws IOException {
            this.folder = folder;
            this.channel = channel(folder.resolve("door"));
            this.lock = channel.lock();
        }

        boolean open() {
            return lock.isValid();
        }

        /// Whether nobody uses the server now, on this computer or, where the home is shared, on another.
        boolean nobodyInside() throws IOException {
            try (FileChannel users = channel(folder.resolve("users"))) {
                @Nullable FileLock alone = users.tryLock();
                return alone != null;
            }
        }

        Users enter() throws IOException {
            FileChannel users = channel(folder.resolve("users"));
            return new Users(users, users.lock(0, Long.MAX_VALUE, true));
        }

        private static FileChannel channel(Path file) throws IOException {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
