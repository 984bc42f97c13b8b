package isocentre.report;

import isocentre.report.writing.Site;
import java.io.IOException;
import java.nio.file.Path;

/// "Radiotherapy services in England", a financial year: the national report as page and PDF, and the site around it
/// with a page for each indicator, network and provider. Everything is made from one [Nation]; the same nation gives
/// the same files, byte by byte, but for the PDF's own dates.
public final class Report {
    private Report() {}

    /// What was written.
    ///
    /// @param home the page to open first
    /// @param report the report as a page
    /// @param pdf the report as PDF
    /// @param pages number of pages of the site, the report included
    public record Written(Path home, Path report, Path pdf, int pages) {}

    /// Writes the whole site to a folder, which is made if need be; files of the same names are replaced.
    public static Written write(Nation nation, Path folder) throws IOException {
        return Site.write(nation, folder);
    }
}
