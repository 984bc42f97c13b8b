package isocentre.service.people;

import java.util.Arrays;
import java.util.Optional;

/// What a person does, for the organisation that the role is bound to.
public enum Role {
    DATA_MANAGER("data-manager", "Data manager", Scope.PROVIDER),
    CLINICAL_LEAD("clinical-lead", "Clinical lead", Scope.PROVIDER),
    PHYSICIST("physicist", "Physicist", Scope.PROVIDER),
    NETWORK_MANAGER("network-manager", "Network manager", Scope.NETWORK),
    NETWORK_CHAIR("network-chair", "Network chair", Scope.NETWORK),
    ANALYST("analyst", "National analyst", Scope.ENGLAND),
    COMMISSIONER("commissioner", "Commissioner", Scope.ENGLAND),
    PATIENT_PARTNER("patient-partner", "Patient partner", Scope.ENGLAND),
    ADMINISTRATOR("administrator", "Administrator", Scope.ENGLAND),
    AUDITOR("auditor", "Auditor", Scope.ENGLAND),
    /// A hospital's own system, known by its key; never given to a person.
    HOSPITAL_SYSTEM("hospital-system", "Hospital system", Scope.PROVIDER),
    /// A hospital's planning system or archive, known by its key; never given to a person.
    PLAN_SYSTEM("plan-system", "Planning system", Scope.PROVIDER),
    /// The program that watches the service, known by the key of the setting `isocentre.metrics.key`; never given
    /// either.
    MONITOR("monitor", "Monitoring", Scope.ENGLAND);

    /// The kind of organisation that a role is bound to.
    public enum Scope {
        PROVIDER,
        NETWORK,
        ENGLAND
    }

    private final String code;
    private final String title;
    private final Scope scope;

    Role(String code, String title, Scope scope) {
        this.code = code;
        this.title = title;
        this.scope = scope;
    }

    /// The word in the table of access and in the database.
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Scope scope() {
        return scope;
    }

    /// Whether an administrator may give it.
    public boolean givable() {
        return this != HOSPITAL_SYSTEM && this != PLAN_SYSTEM && this != MONITOR;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
