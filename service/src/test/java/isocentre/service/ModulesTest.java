package isocentre.service;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The arrows between the modules: each calls only those that its package names.
class ModulesTest {
    @Test
    void aModuleCallsOnlyTheModulesDeclaredForIt() {
        ApplicationModules.of(Service.class).verify();
    }
}
