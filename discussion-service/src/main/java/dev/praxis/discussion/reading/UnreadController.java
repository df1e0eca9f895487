package dev.praxis.discussion.reading;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is new to the caller, over HTTP. */
@RestController
class UnreadController {

    private final Unreads unreads;

    UnreadController(Unreads unreads) {
        this.unreads = unreads;
    }

    @GetMapping("/api/v1/me/unread")
    Page<CommunityUnread> list(
            @RequestParam(required = false) @Nullable String community, Paging paging, Caller caller) {
        return unreads.of(community, paging, caller);
    }
}
