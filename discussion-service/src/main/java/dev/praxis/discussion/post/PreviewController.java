package dev.praxis.discussion.post;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.text.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who write how a text will look, without storing anything. */
@RestController
class PreviewController {

    private final Texts texts;

    PreviewController(Texts texts) {
        this.texts = texts;
    }

    /** A text as Markdown. */
    record TextDraft(@NotNull @Prose(max = NewPost.MOST) String body) {}

    /** A text as safe HTML. */
    record TextPreview(String html) {}

    @PostMapping("/api/v1/text/preview")
    TextPreview preview(@Valid @RequestBody TextDraft draft, Caller caller) {
        return new TextPreview(texts.html(draft.body()));
    }
}
