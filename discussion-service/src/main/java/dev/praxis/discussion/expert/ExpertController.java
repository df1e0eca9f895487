package dev.praxis.discussion.expert;

import dev.praxis.discussion.member.Author;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.paging.Page;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who could know, over HTTP. */
@RestController
@RequestMapping("/api/v1/topics/{topic}/experts")
class ExpertController {

    private final TopicAccess access;
    private final Experts experts;
    private final MemberNames names;

    ExpertController(TopicAccess access, Experts experts, MemberNames names) {
        this.access = access;
        this.experts = experts;
        this.names = names;
    }

    /**
     * Somebody who is likely to know, as members see it.
     *
     * @param answers how many of the latest answers under the topic's tags are by this member
     * @param appreciated how many of the latest other replies there to which people reacted
     */
    record ExpertView(Author member, int answers, int appreciated) {}

    /** The few who are likely to know, the likeliest first; they always fit on one page. */
    @GetMapping
    Page<ExpertView> list(@PathVariable String topic, Caller caller) {
        List<Expert> found = experts.on(access.asMember(topic, caller).topic());
        Map<String, String> known =
                names.of(found.stream().map(Expert::memberId).toList());
        return new Page<>(
                found.stream()
                        .map(one -> new ExpertView(Author.of(one.memberId(), known), one.answers(), one.appreciated()))
                        .toList(),
                null);
    }
}
