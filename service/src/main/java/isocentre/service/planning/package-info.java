/// Planning: what a change would do to demand and machines ([WhatIfs], over the engine `capacity`), and looking
/// back at a course that was interrupted. Both are calculators: nothing is stored, and no page holds data of a person.
@ApplicationModule(allowedDependencies = {"pages", "organisations", "people", "indicators"})
@NullMarked
package isocentre.service.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
