package dev.praxis.discussion.post;

import dev.praxis.discussion.post.Speaking.Outcome;
import dev.praxis.discussion.post.Speaking.Spoken;
import dev.praxis.discussion.topic.MergedTopics;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicView;
import dev.praxis.discussion.topic.TopicViews;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts over HTTP, and the topics that begin with them. */
@RestController
@RequestMapping("/api/v1")
class PostController {

    private static final String KEY = "Idempotency-Key";
    private static final String HELD = "It waits for moderators.";

    private final Speaking speaking;
    private final PostKeeping keeping;
    private final TopicAccess access;
    private final PostAccess postAccess;
    private final Posts posts;
    private final PostViews views;
    private final TopicViews topicViews;
    private final MergedTopics merged;

    PostController(
            Speaking speaking,
            PostKeeping keeping,
            TopicAccess access,
            PostAccess postAccess,
            Posts posts,
            PostViews views,
            TopicViews topicViews,
            MergedTopics merged) {
        this.speaking = speaking;
        this.keeping = keeping;
        this.access = access;
        this.postAccess = postAccess;
        this.posts = posts;
        this.views = views;
        this.topicViews = topicViews;
        this.merged = merged;
    }

    /** Starts a topic: 201 with it, or 202 with a notice where it waits for moderators. */
    @PostMapping("/communities/{community}/topics")
    @ApiResponse(
            responseCode = "201",
            description = "The topic.",
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    @ApiResponse(
            responseCode = "202",
            description = HELD,
            content = @Content(schema = @Schema(implementation = HeldNotice.class)))
    ResponseEntity<?> start(
            @PathVariable String community,
            @Valid @RequestBody NewTopic topic,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        return switch (speaking.start(community, topic, key, caller)) {
            case Outcome.Now<TopicRow>(TopicRow started) -> {
                TopicView view = topicViews.of(started);
                yield ResponseEntity.created(URI.create("/api/v1/topics/" + view.id()))
                        .eTag(Etag.of(view.version()))
                        .body(view);
            }
            case Outcome.Held<TopicRow>(HeldNotice notice) -> held(notice);
        };
    }

    /** The posts of a topic behind a number; {@code next} is the number to go on from. */
    @GetMapping("/topics/{topic}/posts")
    Page<PostView> list(
            @PathVariable String topic,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            Paging paging,
            Caller caller,
            HttpServletResponse response) {
        TopicVisit visit = access.visit(topic, caller);
        if (merged.redirect(visit.topic(), "/posts", response)) {
            return new Page<>(List.of(), null);
        }
        List<PostRow> found = posts.after(topic, after, paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<PostRow> rows = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(
                views.of(rows, visit.community()),
                more ? Integer.toString(rows.getLast().number()) : null);
    }

    /** Replies in a topic: 201 with the post, or 202 with a notice where it waits for moderators. */
    @PostMapping("/topics/{topic}/posts")
    @ApiResponse(
            responseCode = "201",
            description = "The post.",
            content = @Content(schema = @Schema(implementation = PostView.class)))
    @ApiResponse(
            responseCode = "202",
            description = HELD,
            content = @Content(schema = @Schema(implementation = HeldNotice.class)))
    ResponseEntity<?> reply(
            @PathVariable String topic,
            @Valid @RequestBody NewPost post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        return switch (speaking.reply(topic, post, key, caller)) {
            case Outcome.Now<Spoken>(Spoken spoken) -> {
                PostView view = views.of(PostRow.of(spoken.post()), spoken.reader());
                yield ResponseEntity.created(URI.create("/api/v1/posts/" + view.id()))
                        .eTag(Etag.of(view.version()))
                        .body(view);
            }
            case Outcome.Held<Spoken>(HeldNotice notice) -> held(notice);
        };
    }

    @GetMapping("/posts/{post}")
    PostView get(@PathVariable String post, Caller caller, HttpServletResponse response) {
        PostRow found = posts.row(post).orElseThrow(Posts::unknown);
        TopicVisit visit = postAccess.visit(found, caller);
        Etag.show(found.edition(), response);
        return views.of(found, visit.community());
    }

    @PatchMapping("/posts/{post}")
    ResponseEntity<PostView> edit(
            @PathVariable String post, @Valid @RequestBody Edit edit, IfMatch ifMatch, Caller caller) {
        PostView view = view(keeping.edit(post, edit.body(), edit.attachments(), ifMatch, caller));
        return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
    }

    @DeleteMapping("/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String post, Caller caller) {
        keeping.withdraw(post, caller);
    }

    @PutMapping("/posts/{post}/reactions/{emoji}")
    PostView react(@PathVariable String post, @PathVariable String emoji, Caller caller) {
        return view(keeping.react(post, emoji, caller));
    }

    @DeleteMapping("/posts/{post}/reactions/{emoji}")
    PostView unreact(@PathVariable String post, @PathVariable String emoji, Caller caller) {
        return view(keeping.unreact(post, emoji, caller));
    }

    private PostView view(Spoken spoken) {
        return views.of(PostRow.of(spoken.post()), spoken.reader());
    }

    private static ResponseEntity<HeldNotice> held(HeldNotice notice) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(notice);
    }

    /**
     * The new words of a post.
     *
     * @param attachments the ids of all that it has then; those that it has stay where none are named
     */
    record Edit(
            @NotNull @Prose(max = NewPost.MOST) String body,

            @Size(max = NewPost.MOST_ATTACHMENTS) @Line(max = 64) @Nullable List<String> attachments) {}
}
