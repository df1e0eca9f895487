package dev.praxis.discussion.post;

import dev.praxis.discussion.post.History.Version;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of posts over HTTP. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/posts/{post}/revisions")
    Page<Version> list(@PathVariable String post, Paging paging, Caller caller) {
        return history.of(post, paging, caller);
    }
}
