/// Synthetic plan sets: a chest that software made. Nobody was imaged, planned or treated. For the demonstration and
/// the tests.
@NullMarked
package isocentre.service.plans.synthetic;

import org.jspecify.annotations.NullMarked;
