package dev.praxis.membership.community;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Communities over HTTP. */
@RestController
@RequestMapping("/api/v1/communities")
class CommunityController {

    private final Founding founding;
    private final Stewardship stewardship;
    private final CommunityAccess access;
    private final CommunityCatalog catalog;
    private final CommunityViews views;

    CommunityController(
            Founding founding,
            Stewardship stewardship,
            CommunityAccess access,
            CommunityCatalog catalog,
            CommunityViews views) {
        this.founding = founding;
        this.stewardship = stewardship;
        this.access = access;
        this.catalog = catalog;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CommunityView> found(@Valid @RequestBody FoundingRequest request, Caller caller) {
        Community community = founding.found(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/communities/" + community.id()))
                .eTag(Etag.of(community.revision()))
                .body(views.of(community, caller));
    }

    @GetMapping
    Page<CommunityView> list(
            @RequestParam(defaultValue = "") @Size(max = 200) String query,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "name") String sort,
            Paging paging,
            @Nullable Caller caller) {
        Page<Community> page = catalog.page(caller, mine, query, CommunityOrder.named(sort), paging);
        return new Page<>(views.of(page.items(), caller), page.next());
    }

    @GetMapping("/{community}")
    ResponseEntity<CommunityView> get(
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String invitation,
            @Nullable Caller caller) {
        Community found = access.visible(community, caller, invitation);
        return ResponseEntity.ok().eTag(Etag.of(found.revision())).body(views.of(found, caller));
    }

    @PatchMapping("/{community}")
    ResponseEntity<CommunityView> change(
            @PathVariable String community, @Valid @RequestBody ChangeRequest request, IfMatch ifMatch, Caller caller) {
        Community changed = stewardship.change(community, request, ifMatch, caller);
        return ResponseEntity.ok().eTag(Etag.of(changed.revision())).body(views.of(changed, caller));
    }

    @DeleteMapping("/{community}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String community, @Valid @RequestBody Closing closing, Caller caller) {
        stewardship.close(community, closing.name(), caller);
    }

    /** The confirmation that a community is to be closed: its name. */
    record Closing(@NotBlank String name) {}
}
