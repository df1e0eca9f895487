package dev.praxis.local.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A community of the demo as its files tell of it: {@code community.yaml} and {@code topics-N.yaml}.
 *
 * @param joining {@code OPEN} or {@code REQUEST}
 * @param members the first one founded it
 */
record DemoCommunity(
        String slug,
        String name,
        Charter charter,
        String joining,
        String visibility,
        String guidelines,
        List<Forum> forums,
        List<Member> members) {

    record Charter(
            String domain, String community, String practice, String purpose, String idealMember, List<String> goals) {}

    record Forum(String key, String name, String description, String audience) {}

    /**
     * A member.
     *
     * @param key unique over all communities
     * @param joined the day of the simulated time
     */
    record Member(
            String key,
            String name,
            String headline,
            List<String> skills,
            List<String> languages,
            String timeZone,
            double joined,
            @Nullable String role) {

        String roleOrMember() {
            return Objects.requireNonNullElse(role, "MEMBER");
        }
    }

    /**
     * A topic.
     *
     * @param by the key of who started it
     * @param day when, in days of the simulated time
     */
    record Topic(
            String forum,
            String kind,
            String title,
            @Nullable List<String> tags,
            String by,
            double day,
            String text,
            @Nullable List<String> likes,
            @Nullable List<Reply> replies,
            @Nullable String status,
            @Nullable String outcome,
            @Nullable Boolean pinned) {

        List<Reply> repliesOrNone() {
            return Objects.requireNonNullElse(replies, List.of());
        }
    }

    /**
     * A reply.
     *
     * @param after hours after the topic's start
     * @param replyTo the number of the post that it answers, from 1
     * @param likes the keys of those who reacted
     */
    record Reply(
            String by,
            double after,
            String text,
            @Nullable Integer replyTo,
            @Nullable List<String> likes,
            @Nullable Boolean answer) {}
}
