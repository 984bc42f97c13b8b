package isocentre.service.practice;

import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.ThingsDue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The letters of a notice: one when it is sent, one when it is overdue. Where nobody holds a post, the clinical lead
/// is told that somebody has to be named.
@Component
class NoticesDue implements ThingsDue {
    private final Notices notices;
    private final Guidelines guidelines;
    private final Posts posts;
    private final Directory directory;

    NoticesDue(Notices notices, Guidelines guidelines, Posts posts, Directory directory) {
        this.notices = notices;
        this.guidelines = guidelines;
        this.posts = posts;
        this.directory = directory;
    }

    @Override
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        Map<UUID, Guideline> told = new HashMap<>();
        for (Notice notice : notices.open()) {
            Guideline guideline = told.computeIfAbsent(
                    notice.version(), version -> guidelines.of(version).orElseThrow());
            String what = "“" + guideline.title() + "” (" + guideline.site() + ", " + guideline.issuer() + ")";
            boolean overdue = notices.overdue(notice);
            List<Person> holders = posts.holders(notice.provider(), notice.post());
            for (Person holder : holders.isEmpty() ? posts.holders(notice.provider(), Post.CLINICAL_LEAD) : holders) {
                due.add(new Due(
                        holder,
                        notice.id() + (overdue ? " overdue" : ""),
                        overdue ? "A notice is overdue" : "A notice of a change of practice",
                        "There is a new version of " + what + ". It waits for the "
                                + notice.post().title().toLowerCase(Locale.UK) + " of "
                                + directory.name(notice.provider()) + " to acknowledge it"
                                + (holders.isEmpty() ? "; nobody is named for that post yet." : ".")));
            }
        }
        return due;
    }
}
