package dev.praxis.discussion.topic;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Leads from topics that became parts of others to where their posts are. */
@Component
public class MergedTopics {

    private static final int LONGEST_WAY = 50;

    private final Topics topics;

    MergedTopics(Topics topics) {
        this.topics = topics;
    }

    /** The topic that the posts of a topic are in now. */
    public TopicRow endOf(TopicRow topic) {
        TopicRow end = topic;
        for (int i = 0; i < LONGEST_WAY && end.mergedInto() != null; i++) {
            end = topics.row(end.mergedInto()).orElseThrow(Topics::unknown);
        }
        return end;
    }

    /**
     * Answers with status 308 where a topic is a part of another.
     *
     * @param path what follows the topic in the path, such as {@code /posts}
     * @return whether it is
     */
    public boolean redirect(TopicRow topic, String path, HttpServletResponse response) {
        if (topic.mergedInto() == null) {
            return false;
        }
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(
                HttpHeaders.LOCATION, "/api/v1/topics/" + endOf(topic).id() + path);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }
}
