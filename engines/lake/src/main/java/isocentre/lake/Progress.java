package isocentre.lake;

/// Hears how a load goes on. Called from one thread.
public interface Progress {

    /// Loading begins: so many submissions and workbooks.
    default void begin(int lots) {}

    /// One more is dealt with.
    default void step(LoadReport.Entry entry, int done, int of) {}

    /// Something to say in words.
    default void note(String words) {}

    /// All is done.
    default void end() {}

    /// Says nothing.
    static Progress silent() {
        return new Progress() {};
    }
}
