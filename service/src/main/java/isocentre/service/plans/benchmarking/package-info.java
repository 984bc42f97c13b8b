/// Contour benchmarks: one case, many drawings, each held against an expert's and the consensus of all. Nobody sees
/// the reference, or how others did, before drawing.
@NullMarked
package isocentre.service.plans.benchmarking;

import org.jspecify.annotations.NullMarked;
