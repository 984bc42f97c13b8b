package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.List;

/// A centre in one month: the linacs it then uses, and when it treats.
record Setting(Centre centre, Month month, List<Machine> linacs, double within31, boolean saturdays, double closes) {}
