/// What planning needs to know of a network: machines, lost hours, workforce, population; and what the members of the
/// learning system gave. Each comes as a CSV file that is checked whole before anything of it counts; [PlanningFiles]
/// keeps every file as it was sent.
@NullMarked
package isocentre.service.governance.planning;

import org.jspecify.annotations.NullMarked;
