package isocentre.plans.dicom;

import java.util.ArrayList;
import java.util.List;

/// Collects the issues of one file. A hostile file cannot fill the memory with them.
public final class Issues {
    private static final int MOST = 1000;

    private final String source;
    private final List<Issue> list = new ArrayList<>();
    private int more;
    private Severity worstOfMore = Severity.NOTE;

    /// @param source the file, with which every place begins
    public Issues(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    /// @param place in the file; empty for the file as a whole
    public void add(Severity severity, String place, String what, String consequence) {
        if (list.size() < MOST) {
            list.add(new Issue(severity, place.isEmpty() ? source : source + ": " + place, what, consequence));
        } else {
            more++;
            worstOfMore = severity.compareTo(worstOfMore) > 0 ? severity : worstOfMore;
        }
    }

    public void note(String place, String what, String consequence) {
        add(Severity.NOTE, place, what, consequence);
    }

    public void doubt(String place, String what, String consequence) {
        add(Severity.DOUBT, place, what, consequence);
    }

    public void loss(String place, String what, String consequence) {
        add(Severity.LOSS, place, what, consequence);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// In the order found.
    public List<Issue> list() {
        if (more == 0) {
            return List.copyOf(list);
        }
        List<Issue> all = new ArrayList<>(list);
        all.add(new Issue(worstOfMore, source, more + " more issues were found", "they are not listed"));
        return List.copyOf(all);
    }

    void addAll(List<Issue> others) {
        others.forEach(issue -> add(issue.severity(), afterSource(issue.where()), issue.what(), issue.consequence()));
    }

    private String afterSource(String where) {
        return where.equals(source) ? "" : where.substring(Math.min(where.length(), source.length() + 2));
    }
}
