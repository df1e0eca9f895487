package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.CaseKind;
import dev.praxis.discussion.moderation.CaseStatus;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP, for moderators and authors. */
@RestController
@RequestMapping("/api/v1")
class ReviewController {

    private final Queue queue;
    private final Deciding deciding;
    private final Appealing appealing;
    private final CaseViews views;
    private final Clock clock;

    ReviewController(Queue queue, Deciding deciding, Appealing appealing, CaseViews views, Clock clock) {
        this.queue = queue;
        this.deciding = deciding;
        this.appealing = appealing;
        this.views = views;
        this.clock = clock;
    }

    /** What became of each case that was to be decided. */
    record Results(List<ItemResult> items) {}

    @GetMapping("/communities/{community}/moderation")
    Page<CaseView> list(
            @PathVariable String community,
            @RequestParam(defaultValue = "OPEN") CaseStatus status,
            @RequestParam(required = false) @Nullable CaseKind kind,
            Paging paging,
            Caller caller) {
        return queue.page(community, status, kind, paging, caller);
    }

    @PostMapping("/communities/{community}/moderation/decisions")
    Results decide(@PathVariable String community, @Valid @RequestBody NewDecisions decisions, Caller caller) {
        return new Results(deciding.decide(community, decisions, caller));
    }

    @GetMapping("/me/moderation")
    Page<OwnCaseView> listOwn(Paging paging, Caller caller) {
        return queue.ownPage(paging, caller);
    }

    @PostMapping("/moderation/{id}/appeal")
    @ResponseStatus(HttpStatus.CREATED)
    OwnCaseView appeal(@PathVariable String id, @Valid @RequestBody NewAppeal appeal, Caller caller) {
        return OwnCaseView.of(appealing.appeal(id, appeal, caller), clock.instant());
    }

    @PutMapping("/moderation/{id}/appeal")
    CaseView decideAppeal(@PathVariable String id, @Valid @RequestBody AppealDecision decision, Caller caller) {
        return views.of(appealing.decide(id, decision, caller));
    }
}
