package isocentre.service.audit;

/// What an entry records.
public enum Act {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at sign-in"),
    SIGNED_OUT("signed out"),
    SIGNED_OUT_EVERYWHERE("signed out everywhere"),
    INVITED("invited"),
    JOINED("took up the invitation"),
    ROLE_GIVEN("gave a role to"),
    ROLE_TAKEN("took a role from"),
    KEY_MADE("made a key"),
    KEY_REVOKED("revoked a key"),
    RECEIVED("sent a submission"),
    CHECKED("checked a submission"),
    FINDING_ACCEPTED("accepted a finding of"),
    SIGNED("signed a submission"),
    WITHDRAWN("withdrew a submission"),
    LOADED("loaded a submission"),
    FIGURES_MADE("made figures of"),
    LOOKED("looked at rows of"),
    PLANS_STORED("stored plans in the study"),
    PLANS_QUARANTINED("sent another version of what is held in the study"),
    PLANS_SEEN("looked at plans of the study"),
    PLANS_SEARCHED("searched plans of"),
    PLANS_SHARED("shared the study"),
    PLAN_REVIEW("moved the peer review"),
    BENCHMARK("acted on the contour benchmark"),
    CREDENTIAL("acted on the credential");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /// After the actor's name, before the subject.
    public String words() {
        return words;
    }
}
