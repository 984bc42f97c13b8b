package isocentre.statistics;

/// Whether the process, as it is, will meet its target: the assurance icons of Making Data Count.
public enum Assurance {
    PASS("The process limits lie wholly on the good side of the target: it will be met unless the process changes"),
    FAIL("The process limits lie wholly on the wrong side of the target: it will be missed unless the process changes"),
    INCONSISTENT("The target lies between the process limits: it will be met and missed by chance");

    private final String words;

    Assurance(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Assurance of(ProcessLimits limits, double target, boolean upIsGood) {
        if (target > limits.upper()) {
            return upIsGood ? FAIL : PASS;
        }
        if (target < limits.lower()) {
            return upIsGood ? PASS : FAIL;
        }
        return INCONSISTENT;
    }
}
