package isocentre.service.plans.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What planning systems have sent by C-STORE and nobody has taken over yet.
public interface Inbox {
    /// Where nothing is listened to.
    Inbox NONE = new Inbox() {
        @Override
        public List<Arrived> arrived() {
            return List.of();
        }

        @Override
        public void fetch(Arrived one, OutputStream out) throws IOException {
            throw new IOException("Nothing is listened to");
        }

        @Override
        public void remove(Arrived one) {}
    };

    /// An object that came.
    ///
    /// @param id of the inbox
    /// @param title AE title of who sent it
    /// @param another whether another object under the same UID came, and could not be kept
    record Arrived(String id, String title, boolean another) {}

    /// A few of those that came.
    List<Arrived> arrived() throws IOException;

    /// Writes the object as it lies there.
    void fetch(Arrived one, OutputStream out) throws IOException;

    /// It is taken over.
    void remove(Arrived one) throws IOException;
}
