/// A protocol's figures over all plans of a network: measured once when a plan comes, guarded where few plans
/// would point at somebody, and a question to the centre where one lies far from the others.
@NullMarked
package isocentre.service.plans.population;

import org.jspecify.annotations.NullMarked;
