package dev.praxis.discussion.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reports of a case, one of each member, and the rule how many are kept.
 *
 * @param all the one that came first in front
 */
record Reports(List<Report> all) {

    /** How many members' reports a case keeps; with so many, further ones tell nothing new. */
    static final int MOST = 100;

    /** The report of a member, open or not. */
    Optional<Report> of(String memberId) {
        return all.stream().filter(report -> report.memberId().equals(memberId)).findFirst();
    }

    /** Whether a report by a member of an edition tells nothing new. */
    boolean tell(String memberId, int edition) {
        return of(memberId)
                .filter(report -> report.open() || report.edition() == edition)
                .isPresent();
    }

    /** These reports with another, in the place of an earlier one of its member; empty where there is no room for it. */
    Optional<List<Report>> with(Report news) {
        List<Report> next = new ArrayList<>(all);
        if (!makeRoom(next, news.memberId())) {
            return Optional.empty();
        }
        next.add(news);
        return Optional.of(next);
    }

    private static boolean makeRoom(List<Report> reports, String memberId) {
        if (reports.removeIf(report -> report.memberId().equals(memberId)) || reports.size() < MOST) {
            return true;
        }
        Optional<Report> answered =
                reports.stream().filter(report -> !report.open()).findFirst();
        return answered.map(reports::remove).orElse(false);
    }

    /** How many nobody decided about yet. */
    int open() {
        return (int) all.stream().filter(Report::open).count();
    }
}
