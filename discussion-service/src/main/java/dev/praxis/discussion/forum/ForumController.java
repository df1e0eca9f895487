package dev.praxis.discussion.forum;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forums over HTTP. */
@RestController
@RequestMapping("/api/v1/communities/{community}/forums")
class ForumController {

    private final ForumKeeping keeping;

    ForumController(ForumKeeping keeping) {
        this.keeping = keeping;
    }

    /** All forums that the caller may read; they always fit on one page. */
    @GetMapping
    Page<ForumView> list(@PathVariable String community, Caller caller) {
        return new Page<>(
                keeping.visible(community, caller).stream().map(ForumView::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ForumView> open(@PathVariable String community, @Valid @RequestBody NewForum forum, Caller caller) {
        Forum opened = keeping.open(community, forum, caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/communities/" + opened.communityId() + "/forums/" + opened.id()))
                .eTag(Etag.of(opened.revision()))
                .body(ForumView.of(opened));
    }

    @GetMapping("/{forum}")
    ResponseEntity<ForumView> get(@PathVariable String community, @PathVariable String forum, Caller caller) {
        Forum found = keeping.get(community, forum, caller);
        return Etag.answer(found.revision(), ForumView.of(found));
    }

    @PatchMapping("/{forum}")
    ResponseEntity<ForumView> change(
            @PathVariable String community,
            @PathVariable String forum,
            @Valid @RequestBody ForumChange change,
            IfMatch ifMatch,
            Caller caller) {
        Forum changed = keeping.change(community, forum, change, ifMatch, caller);
        return Etag.answer(changed.revision(), ForumView.of(changed));
    }
}
