package isocentre.plans.dimse;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What is done for one system that was let in, for as long as its association lasts.
public interface Services extends AutoCloseable {

    /// Which information model a question is put to (PS3.4 C.6).
    enum Root {
        PATIENT,
        STUDY
    }

    /// An object that was sent, not yet read from the connection.
    ///
    /// @param syntax in which its data set is encoded
    record Sent(Uid sopClass, Uid instance, TransferSyntax syntax, Content content) {}

    /// Writes the encoded data set; reads it from the connection, so once only.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// What became of an object.
    ///
    /// @param status of [Status]
    /// @param words in plain English, empty if all went well; 64 characters of them are sent
    record Outcome(int status, String words) {}

    /// An object that was asked for.
    interface Wanted {
        Uid sopClass();

        Uid instance();

        /// @throws IOException if it cannot be had, or is not whole
        DicomFile read() throws IOException;
    }

    /// Takes an object. What is not read of it is passed over.
    Outcome store(Sent sent) throws IOException;

    /// The answers to a question, each a data set of what was asked for.
    List<Dataset> find(Root root, Dataset identifier) throws Unanswerable, IOException;

    /// The objects that are asked for, which will then be sent.
    List<Wanted> get(Root root, Dataset identifier) throws Unanswerable, IOException;

    /// The association has ended, in whatever way.
    @Override
    void close();
}
