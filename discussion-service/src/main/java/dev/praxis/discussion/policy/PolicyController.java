package dev.praxis.discussion.policy;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The posting policy of a community over HTTP; its entity tag counts the changes, 0 as long as there was none. */
@RestController
@RequestMapping("/api/v1/communities/{community}/moderation/policy")
class PolicyController {

    private final PolicyKeeping keeping;

    PolicyController(PolicyKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    ResponseEntity<PostingTerms> get(@PathVariable String community, Caller caller) {
        return answer(keeping.get(community, caller));
    }

    @PutMapping
    ResponseEntity<PostingTerms> change(
            @PathVariable String community, @Valid @RequestBody NewPolicy policy, IfMatch ifMatch, Caller caller) {
        return answer(keeping.change(community, policy.terms(), ifMatch, caller));
    }

    private static ResponseEntity<PostingTerms> answer(PostingPolicy policy) {
        return Etag.answer(policy.sequence(), policy.terms());
    }
}
