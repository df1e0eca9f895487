package dev.praxis.discussion.topic;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Topics over HTTP. */
@RestController
@RequestMapping("/api/v1")
class TopicController {

    private final TopicDiscussion discussion;
    private final TopicAccess access;
    private final TopicViews views;
    private final MergedTopics merged;

    TopicController(TopicDiscussion discussion, TopicAccess access, TopicViews views, MergedTopics merged) {
        this.discussion = discussion;
        this.access = access;
        this.views = views;
        this.merged = merged;
    }

    @GetMapping("/communities/{community}/topics")
    Page<TopicView> list(
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable TopicKind kind,
            @RequestParam(required = false) @Nullable TopicStatus status,
            @RequestParam(required = false) @Size(max = Tags.LENGTH) @Nullable String tag,
            @RequestParam(defaultValue = "latest") String sort,
            Paging paging,
            Caller caller) {
        TopicFilter filter = TopicFilter.of(forum, kind, status, tag, TopicOrder.named(sort));
        Page<TopicRow> page = discussion.page(community, filter, paging, caller);
        return new Page<>(views.of(page.items()), page.next());
    }

    /** A topic; one that became a part of another leads there with status 308. */
    @GetMapping("/topics/{topic}")
    TopicView get(@PathVariable String topic, Caller caller, HttpServletResponse response) {
        TopicRow found = access.visit(topic, caller).topic();
        if (!merged.redirect(found, "", response)) {
            Etag.show(found.edition(), response);
        }
        return views.of(found);
    }

    @PatchMapping("/topics/{topic}")
    ResponseEntity<TopicView> change(
            @PathVariable String topic, @Valid @RequestBody TopicChange change, IfMatch ifMatch, Caller caller) {
        TopicRow changed = discussion.change(topic, change, ifMatch, caller);
        return ResponseEntity.ok().eTag(Etag.of(changed.edition())).body(views.of(changed));
    }
}
