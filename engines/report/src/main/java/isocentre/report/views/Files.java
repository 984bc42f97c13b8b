package isocentre.report.views;

/// Where the charts and tables of a page can be had as files.
///
/// @param folder what stands before a file's name: `TIM-01/`; empty where there are no files
/// @param choice what stands after it: `?from=2024-10`, or nothing
public record Files(String folder, String choice) {
    /// A page that offers none.
    public static final Files NONE = new Files("", "");

    public boolean none() {
        return folder.isEmpty();
    }

    /// The address of a chart or table in a form: `svg`.
    public String of(String item, String form) {
        return folder + item + "." + form + choice;
    }
}
