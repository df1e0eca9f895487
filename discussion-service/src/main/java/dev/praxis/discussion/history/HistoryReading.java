package dev.praxis.discussion.history;

import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import org.springframework.stereotype.Service;

/** Members read what happened to a topic. */
@Service
class HistoryReading {

    private final TopicAccess access;
    private final TopicHistory history;

    HistoryReading(TopicAccess access, TopicHistory history) {
        this.access = access;
        this.history = history;
    }

    Page<Entry> page(String topicId, Paging paging, Caller caller) {
        String id = access.asMember(topicId, caller).topic().id();
        return Page.of(history.of(id, paging.after(), paging.limit() + 1), paging, TopicHistory::positionOf);
    }
}
