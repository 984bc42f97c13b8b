package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;

/// What became of an object that was sent.
public sealed interface Receipt {

    /// It is in the store, now or since it was sent before.
    record Stored(StoredObject object, boolean before) implements Receipt {}

    /// The store holds other content under the same UID. What is held stays; what was sent lies in quarantine until a
    /// person settles it.
    record Conflict(Uid uid, String sopClass) implements Receipt {
        /// In plain English, with what to do.
        public String words() {
            return "The store holds another version of object " + uid
                    + ". The one held stays; the one sent is in quarantine. If the plan was changed, export it as a new"
                    + " object with a UID of its own.";
        }
    }

    /// Nothing of it was kept.
    ///
    /// @param name of the file, or its UID, as far as known
    record Refused(String name, String reason, String remedy) implements Receipt {
        public String words() {
            return name + ": " + reason + ". " + remedy;
        }
    }
}
