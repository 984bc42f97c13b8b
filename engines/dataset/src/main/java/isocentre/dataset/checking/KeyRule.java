package isocentre.dataset.checking;

import isocentre.dataset.rules.Rule;
import java.util.List;

/// A rule over the whole file: its key, its value, and where the runs of rows are gathered.
record KeyRule(Rule rule, String when, List<String> key, List<String> value, RowRuns runs) {}
