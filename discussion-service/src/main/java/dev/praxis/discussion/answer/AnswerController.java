package dev.praxis.discussion.answer;

import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicView;
import dev.praxis.discussion.topic.TopicViews;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.web.Etag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepted answers over HTTP. */
@RestController
@RequestMapping("/api/v1/topics/{topic}/answer")
class AnswerController {

    private final Answering answering;
    private final TopicViews views;

    AnswerController(Answering answering, TopicViews views) {
        this.answering = answering;
        this.views = views;
    }

    /** The reply that answers the question. */
    record Choice(@NotNull @Line(max = 64) String post) {}

    @PutMapping
    ResponseEntity<TopicView> accept(@PathVariable String topic, @Valid @RequestBody Choice choice, Caller caller) {
        TopicRow answered = answering.accept(topic, choice.post(), caller);
        return ResponseEntity.ok().eTag(Etag.of(answered.edition())).body(views.of(answered));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String topic, Caller caller) {
        answering.withdraw(topic, caller);
    }
}
