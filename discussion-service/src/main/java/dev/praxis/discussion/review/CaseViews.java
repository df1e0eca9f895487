package dev.praxis.discussion.review;

import dev.praxis.discussion.member.Author;
import dev.praxis.discussion.moderation.Appeal;
import dev.praxis.discussion.moderation.Decision;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.moderation.Report;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.review.CaseView.AppealLine;
import dev.praxis.discussion.review.CaseView.DecisionLine;
import dev.praxis.discussion.review.CaseView.ReportLine;
import dev.praxis.discussion.review.CaseView.Suspect;
import dev.praxis.discussion.standing.Discipline;
import dev.praxis.discussion.standing.Standing;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.text.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases of a community to its moderators. */
@Component
class CaseViews {

    private final Topics topics;
    private final Posts posts;
    private final Discipline discipline;
    private final MemberNames names;
    private final Markdown markdown;

    CaseViews(Topics topics, Posts posts, Discipline discipline, MemberNames names, Markdown markdown) {
        this.topics = topics;
        this.posts = posts;
        this.discipline = discipline;
        this.names = names;
        this.markdown = markdown;
    }

    /** What is known around some cases. */
    private record Surroundings(
            Map<String, String> names,
            Map<String, String> titles,
            Map<String, PostStatus> posts,
            Map<String, Standing> standings) {

        Author member(String id) {
            return Author.of(id, names);
        }

        @Nullable Author memberOrNone(@Nullable String id) {
            return id == null ? null : member(id);
        }
    }

    CaseView of(ModerationCase one) {
        return of(one.communityId(), List.of(one)).getFirst();
    }

    List<CaseView> of(String communityId, List<ModerationCase> cases) {
        Set<String> authors = cases.stream().map(ModerationCase::authorId).collect(Collectors.toSet());
        Set<String> people = new HashSet<>(authors);
        cases.forEach(one -> people.addAll(others(one)));
        Surroundings known = new Surroundings(
                names.of(people),
                topics.rows(cases.stream().map(ModerationCase::topicId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(TopicRow::id, TopicRow::title)),
                posts.statuses(cases.stream().map(ModerationCase::postId).toList()),
                discipline.of(communityId, authors));
        return cases.stream().map(one -> view(one, known)).toList();
    }

    private static Set<String> others(ModerationCase one) {
        Set<String> others = one.reports().stream().map(Report::memberId).collect(Collectors.toSet());
        Decision decision = one.decision();
        if (decision != null && decision.by() != null) {
            others.add(decision.by());
        }
        Appeal appeal = decision == null ? null : decision.appeal();
        if (appeal != null && appeal.by() != null) {
            others.add(appeal.by());
        }
        return others;
    }

    private CaseView view(ModerationCase one, Surroundings known) {
        Submission submission = one.submission();
        Submission.Heading heading = submission == null ? null : submission.topic();
        return new CaseView(
                one.id(),
                one.kind(),
                one.status(),
                one.since(),
                one.openedAt(),
                one.topicId(),
                heading == null ? known.titles().get(one.topicId()) : heading.title(),
                one.postId(),
                known.posts().get(one.postId()),
                suspect(one.authorId(), known),
                one.body(),
                markdown.html(one.body()),
                one.heldFor(),
                one.reports().stream()
                        .map(report -> new ReportLine(
                                known.member(report.memberId()),
                                report.reason(),
                                report.note(),
                                report.at(),
                                report.open()))
                        .toList(),
                decision(one.decision(), known));
    }

    private static Suspect suspect(String id, Surroundings known) {
        Standing standing = known.standings().get(id);
        return new Suspect(
                id,
                known.names().get(id),
                standing == null ? 0 : standing.warnings(),
                standing == null ? null : standing.suspendedUntil());
    }

    private static @Nullable DecisionLine decision(@Nullable Decision decision, Surroundings known) {
        return decision == null
                ? null
                : new DecisionLine(
                        decision.action(),
                        known.memberOrNone(decision.by()),
                        decision.at(),
                        decision.ruling().reason(),
                        decision.ruling().suspendUntil(),
                        appeal(decision.appeal(), known));
    }

    private static @Nullable AppealLine appeal(@Nullable Appeal appeal, Surroundings known) {
        return appeal == null
                ? null
                : new AppealLine(
                        appeal.text(),
                        appeal.at(),
                        appeal.outcome(),
                        known.memberOrNone(appeal.by()),
                        appeal.reason(),
                        appeal.decidedAt());
    }
}
