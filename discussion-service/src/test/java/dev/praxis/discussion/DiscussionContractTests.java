package dev.praxis.discussion;

import dev.praxis.discussion.attachment.AttachmentFact;
import dev.praxis.discussion.attachment.AttachmentFact.AttachmentAdded;
import dev.praxis.discussion.attachment.AttachmentFact.AttachmentRemoved;
import dev.praxis.discussion.attachment.Removal;
import dev.praxis.discussion.forum.Audience;
import dev.praxis.discussion.forum.ForumFact;
import dev.praxis.discussion.forum.ForumFact.ForumChanged;
import dev.praxis.discussion.forum.ForumFact.ForumOpened;
import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.AppealOutcome;
import dev.praxis.discussion.moderation.CaseKind;
import dev.praxis.discussion.moderation.ModerationFact;
import dev.praxis.discussion.moderation.ModerationFact.AppealDecided;
import dev.praxis.discussion.moderation.ModerationFact.ModerationAppealed;
import dev.praxis.discussion.moderation.ModerationFact.ModerationDecided;
import dev.praxis.discussion.moderation.ModerationFact.PostHeld;
import dev.praxis.discussion.moderation.ModerationFact.PostReported;
import dev.praxis.discussion.moderation.ReportReason;
import dev.praxis.discussion.policy.NewcomerHold;
import dev.praxis.discussion.policy.PolicyFact;
import dev.praxis.discussion.policy.PolicyFact.PostingPolicyChanged;
import dev.praxis.discussion.post.PostFact;
import dev.praxis.discussion.post.PostFact.MentionErased;
import dev.praxis.discussion.post.PostFact.PostCreated;
import dev.praxis.discussion.post.PostFact.PostEdited;
import dev.praxis.discussion.post.PostFact.PostErased;
import dev.praxis.discussion.post.PostFact.PostMoved;
import dev.praxis.discussion.post.PostFact.PostRemoved;
import dev.praxis.discussion.post.PostFact.PostRestored;
import dev.praxis.discussion.post.PostFact.ReactionAdded;
import dev.praxis.discussion.post.PostFact.ReactionRemoved;
import dev.praxis.discussion.post.PostState;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.reading.Level;
import dev.praxis.discussion.reading.ReadingFact;
import dev.praxis.discussion.reading.ReadingFact.Reader;
import dev.praxis.discussion.reading.ReadingFact.TopicFollowed;
import dev.praxis.discussion.reading.ReadingFact.TopicRead;
import dev.praxis.discussion.standing.StandingFact;
import dev.praxis.discussion.standing.StandingFact.MemberSuspended;
import dev.praxis.discussion.standing.StandingFact.MemberWarned;
import dev.praxis.discussion.standing.StandingFact.SuspensionLifted;
import dev.praxis.discussion.standing.StandingFact.WarningWithdrawn;
import dev.praxis.discussion.topic.TopicFact;
import dev.praxis.discussion.topic.TopicFact.AnswerAccepted;
import dev.praxis.discussion.topic.TopicFact.AnswerWithdrawn;
import dev.praxis.discussion.topic.TopicFact.ExpertsSuggested;
import dev.praxis.discussion.topic.TopicFact.TopicChanged;
import dev.praxis.discussion.topic.TopicFact.TopicMoved;
import dev.praxis.discussion.topic.TopicFact.TopicSplit;
import dev.praxis.discussion.topic.TopicFact.TopicStarted;
import dev.praxis.discussion.topic.TopicFact.TopicsMerged;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicState;
import dev.praxis.discussion.topic.TopicStatus;
import dev.praxis.platform.test.ContractTests;
import dev.praxis.platform.test.Contracts;
import java.time.Instant;
import java.util.List;

class DiscussionContractTests extends ContractTests {

    private static final String COMMUNITY = "0199e4a0-7c2e-7d51-b1f3-2f9a5f1c7a10";
    private static final String MEMBER = "0199e4a0-11aa-7b0c-8e55-0b6a3c1d9f42";
    private static final String OTHER = "0199e4a0-3c44-7e90-9d11-5a8e2b7c6d03";
    private static final String FORUM = "0199e4a2-2b71-7a64-8c3e-91d0e7f4a5b6";
    private static final String FORUM_2 = "0199e4a2-9e05-7f18-b2c7-04a6d5e3f1c8";
    private static final String TOPIC = "0199e4a3-44d2-7c0f-a1b9-6e7d8c5f2a31";
    private static final String TOPIC_2 = "0199e4a4-0c5e-7e21-b7d3-8a9f6e5d4c32";
    private static final String POST = "0199e4a3-44d3-7d4b-9f62-1c0b3a5e7d94";
    private static final String POST_2 = "0199e4a3-8f10-7b27-8a5d-f3e2c1d0b9a8";
    private static final String CASE = POST_2 + ".case";
    private static final String HELD = POST + ".held";
    private static final String ATTACHMENT = "0199e4a3-7d21-7e5a-b4c8-2a9f6d3e1b07";
    private static final Instant SAID = Instant.parse("2026-11-02T08:15:30Z");

    @Override
    protected Contracts contracts() {
        return Contracts.of("discussion")
                .covering(ForumFact.class, TopicFact.class, PostFact.class, ReadingFact.class)
                .covering(ModerationFact.class, StandingFact.class, PolicyFact.class)
                .covering(AttachmentFact.class)
                .facts(
                        new ForumOpened(COMMUNITY, FORUM, Audience.MEMBERS),
                        new ForumChanged(COMMUNITY, FORUM, List.of("audience"), Audience.EVERYONE, false))
                .facts(
                        new TopicStarted(COMMUNITY, FORUM, TOPIC, MEMBER, TopicKind.QUESTION, List.of("handover")),
                        new TopicChanged(
                                COMMUNITY,
                                TOPIC,
                                List.of("pinned", "tags"),
                                TopicStatus.OPEN,
                                List.of("handover", "nights"),
                                false,
                                true),
                        new TopicMoved(COMMUNITY, TOPIC, FORUM, FORUM_2),
                        new TopicSplit(COMMUNITY, TOPIC, TOPIC_2, 3),
                        new TopicsMerged(COMMUNITY, TOPIC, TOPIC_2),
                        new AnswerAccepted(COMMUNITY, TOPIC, POST_2, 2, OTHER, true),
                        new AnswerWithdrawn(COMMUNITY, TOPIC, POST_2, OTHER),
                        new ExpertsSuggested(COMMUNITY, TOPIC, List.of(OTHER), List.of("handover")))
                .facts(
                        new PostCreated(COMMUNITY, TOPIC, POST_2, 2, OTHER, POST, List.of(MEMBER), 240, 1),
                        new PostEdited(COMMUNITY, TOPIC, POST_2, 2, 2, List.of()),
                        new PostRemoved(COMMUNITY, TOPIC, POST_2, 2, OTHER, PostStatus.HIDDEN),
                        new PostMoved(COMMUNITY, POST_2, OTHER, TOPIC, 2, TOPIC_2, 1),
                        new PostRestored(COMMUNITY, TOPIC, POST_2, 2, OTHER),
                        new ReactionAdded(COMMUNITY, TOPIC, POST_2, MEMBER, OTHER, "\uD83D\uDC4D"),
                        new ReactionRemoved(COMMUNITY, TOPIC, POST_2, MEMBER, OTHER, "\uD83D\uDC4D"),
                        new MentionErased(COMMUNITY, TOPIC, POST_2, 2, MEMBER),
                        new PostErased(COMMUNITY, TOPIC, POST_2, 2, OTHER))
                .facts(
                        new PostReported(COMMUNITY, CASE, TOPIC, POST_2, MEMBER, OTHER, ReportReason.OFF_TOPIC),
                        new PostHeld(COMMUNITY, HELD, TOPIC, POST, MEMBER, "newcomer-link", false),
                        new ModerationDecided(
                                COMMUNITY,
                                CASE,
                                CaseKind.REPORTED,
                                TOPIC,
                                POST_2,
                                OTHER,
                                Action.SUSPEND,
                                3,
                                SAID.plusSeconds(604_800)),
                        new ModerationAppealed(COMMUNITY, CASE, POST_2, OTHER, Action.SUSPEND),
                        new AppealDecided(COMMUNITY, CASE, POST_2, OTHER, Action.SUSPEND, AppealOutcome.OVERTURNED))
                .facts(
                        new MemberWarned(COMMUNITY, OTHER, 2),
                        new WarningWithdrawn(COMMUNITY, OTHER, 1),
                        new MemberSuspended(COMMUNITY, OTHER, SAID.plusSeconds(604_800)),
                        new SuspensionLifted(COMMUNITY, OTHER, SAID.plusSeconds(86_400)))
                .facts(new PostingPolicyChanged(COMMUNITY, NewcomerHold.LINKS, 3, 7, 20, true))
                .facts(
                        new TopicRead(COMMUNITY, TOPIC, List.of(new Reader(MEMBER, 0, 2), new Reader(OTHER, 12, 40))),
                        new TopicFollowed(COMMUNITY, TOPIC, MEMBER, Level.FOLLOWING))
                .facts(
                        new AttachmentAdded(COMMUNITY, ATTACHMENT, OTHER, "application/pdf", 48_213),
                        new AttachmentRemoved(COMMUNITY, ATTACHMENT, OTHER, "application/pdf", 48_213, Removal.EXPIRED))
                .states("praxis.discussion.topics", topic())
                .states("praxis.discussion.posts", post());
    }

    private static TopicState topic() {
        return new TopicState(
                TOPIC,
                COMMUNITY,
                FORUM,
                TopicKind.QUESTION,
                "Handover at shift change loses allergies",
                List.of("handover", "nights"),
                MEMBER,
                SAID,
                TopicStatus.ANSWERED,
                "Allergies are on the first line of the sheet now.",
                false,
                true,
                POST_2,
                TOPIC_2);
    }

    private static PostState post() {
        return new PostState(
                POST_2,
                COMMUNITY,
                TOPIC,
                2,
                OTHER,
                "Put them **first**, before the diagnosis.",
                SAID,
                SAID.plusSeconds(600),
                2,
                POST,
                List.of(MEMBER),
                PostStatus.VISIBLE,
                3);
    }
}
