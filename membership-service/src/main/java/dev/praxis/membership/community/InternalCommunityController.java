package dev.praxis.membership.community;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The present state of a community, for services whose copy does not know the community yet. */
@RestController
class InternalCommunityController {

    private final Communities communities;

    InternalCommunityController(Communities communities) {
        this.communities = communities;
    }

    @GetMapping("/internal/communities/{community}")
    PresentState get(@PathVariable String community) {
        return communities
                .find(community)
                .map(found -> new PresentState(found.id(), CommunityState.of(found)))
                .orElseThrow(Communities::unknown);
    }

    /** A community, as other services ask for it. */
    record PresentState(String id, CommunityState state) {}
}
