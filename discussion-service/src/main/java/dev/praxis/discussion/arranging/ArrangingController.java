package dev.praxis.discussion.arranging;

import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicView;
import dev.praxis.discussion.topic.TopicViews;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.web.Etag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Splitting and merging over HTTP. */
@RestController
@RequestMapping("/api/v1/topics/{topic}")
class ArrangingController {

    private final Splitting splitting;
    private final Merging merging;
    private final TopicViews views;

    ArrangingController(Splitting splitting, Merging merging, TopicViews views) {
        this.splitting = splitting;
        this.merging = merging;
        this.views = views;
    }

    /** The topic that this one becomes a part of. */
    record Destination(@NotNull @Line(max = 64) String into) {}

    /** Makes posts a topic of their own: 201 with the new topic. */
    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TopicView> split(
            @PathVariable String topic, @Valid @RequestBody SplitRequest wanted, Caller caller) {
        TopicRow created = splitting.split(topic, wanted, caller);
        return ResponseEntity.created(URI.create("/api/v1/topics/" + created.id()))
                .eTag(Etag.of(created.edition()))
                .body(views.of(created));
    }

    /** Makes a topic a part of another: 200 with the other. */
    @PostMapping("/merge")
    ResponseEntity<TopicView> merge(
            @PathVariable String topic, @Valid @RequestBody Destination destination, Caller caller) {
        TopicRow whole = merging.merge(topic, destination.into(), caller);
        return ResponseEntity.ok().eTag(Etag.of(whole.edition())).body(views.of(whole));
    }
}
