package isocentre.plans.dimse;

import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.Uid;

/// A presentation context that was agreed on.
///
/// @param receives whether the other side takes objects by it that it has asked for
record Context(int id, Uid abstractSyntax, TransferSyntax syntax, boolean receives) {}
