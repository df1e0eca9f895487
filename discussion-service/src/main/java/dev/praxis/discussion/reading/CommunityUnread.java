package dev.praxis.discussion.reading;

import dev.praxis.platform.access.KnownCommunity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is new to a member in a community.
 *
 * @param unreadTopics how many topics have unread posts, {@value Unreads#MOST_TOPICS} at most
 * @param unreadPosts how many posts those are
 * @param mentions how many of them mention the member
 * @param newTopics how many of the topics the member never opened
 * @param more whether there may be more topics than were looked at
 * @param topics the topics with the latest posts
 */
record CommunityUnread(
        Community community,
        int unreadTopics,
        int unreadPosts,
        int mentions,
        int newTopics,
        boolean more,
        List<UnreadTopic> topics) {

    private static final int SHOWN = 20;

    /** A community as it is shown in passing. */
    record Community(String id, String slug, String name) {}

    /**
     * A topic with unread posts.
     *
     * @param unread how many
     * @param firstUnread the number of the first
     */
    record UnreadTopic(String id, String title, int unread, int firstUnread, Instant lastPostAt, Level level) {

        static UnreadTopic of(Standing standing) {
            return new UnreadTopic(
                    standing.topic().id(),
                    standing.topic().title(),
                    standing.unread(),
                    standing.topic().lastNumber() - standing.unread() + 1,
                    standing.topic().lastPostAt(),
                    standing.level());
        }
    }

    /**
     * Sums up.
     *
     * @param counted the topics that count
     * @param mentions how many unread posts mention the member, by topic
     */
    static CommunityUnread of(
            KnownCommunity community, List<Standing> counted, Map<String, Integer> mentions, boolean more) {
        return new CommunityUnread(
                new Community(community.id(), community.slug(), community.name()),
                counted.size(),
                counted.stream().mapToInt(Standing::unread).sum(),
                counted.stream()
                        .mapToInt(standing ->
                                mentions.getOrDefault(standing.topic().id(), 0))
                        .sum(),
                (int) counted.stream().filter(standing -> !standing.opened()).count(),
                more,
                counted.stream()
                        .sorted(Comparator.comparing(
                                        (Standing standing) -> standing.topic().lastPostAt())
                                .reversed())
                        .limit(SHOWN)
                        .map(UnreadTopic::of)
                        .toList());
    }
}
