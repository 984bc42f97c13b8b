package isocentre.service.plans.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/// Where the objects lie, in the three acts of DICOMweb (PS3.18). Any archive that speaks DICOMweb can stand here.
///
/// What an archive answers is not relied on: Orthanc, for one, says "stored" of a changed object under a known UID
/// and keeps the old. So storing says whether the archive now holds exactly these bytes.
public interface Archive {

    /// STOW-RS: stores a file under its name. Safe to repeat.
    ///
    /// @param sha256 of the file, in hexadecimal
    /// @return whether the archive now holds exactly these bytes under the name; false if it holds others, which
    ///     stay as they were
    /// @throws IOException if the archive does not answer, or not as it should
    boolean store(ObjectName name, Path file, String sha256) throws IOException;

    /// WADO-RS: writes an object as it was stored, byte for byte.
    ///
    /// @return false if the archive does not hold it; nothing is written then
    /// @throws IOException if the archive does not answer, or not as it should
    boolean retrieve(ObjectName name, OutputStream out) throws IOException;

    /// QIDO-RS: the objects of a study.
    ///
    /// @return none if the archive does not know the study
    Set<ObjectName> search(isocentre.plans.dicom.Uid study) throws IOException;
}
