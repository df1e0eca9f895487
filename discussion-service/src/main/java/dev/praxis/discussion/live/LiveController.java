package dev.praxis.discussion.live;

import dev.praxis.discussion.topic.MergedTopics;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityVisit;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Live streams over HTTP. */
@RestController
@RequestMapping("/api/v1")
class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final TopicAccess topics;
    private final CommunityAccess communities;
    private final MergedTopics merged;
    private final Streams streams;
    private final Typing typing;
    private final Clock clock;

    LiveController(
            TopicAccess topics,
            CommunityAccess communities,
            MergedTopics merged,
            Streams streams,
            Typing typing,
            Clock clock) {
        this.topics = topics;
        this.communities = communities;
        this.merged = merged;
        this.streams = streams;
        this.typing = typing;
        this.clock = clock;
    }

    /** What happens in a topic: {@code post}, {@code edit}, {@code reaction}, {@code topic}, {@code typing}. */
    @GetMapping(path = "/topics/{topic}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Server-sent events.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void watchTopic(
            @PathVariable String topic,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Min(0) @Nullable Integer after,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TopicVisit visit = topics.visit(topic, caller);
        TopicRow found = visit.topic();
        if (!merged.redirect(found, "/live", response) && !isHead(request)) {
            streams.begin(
                    new Place.OfTopic(found.communityId(), found.id()),
                    visit.community(),
                    Start.of(lastEventId, after),
                    life(),
                    request,
                    response);
        }
    }

    /** In which topics of a community somebody posts: {@code topic}. */
    @GetMapping(path = "/communities/{community}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Server-sent events.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void watchCommunity(
            @PathVariable String community,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CommunityVisit visit = communities.visit(community, caller);
        if (!isHead(request)) {
            streams.begin(
                    new Place.OfCommunity(visit.communityId()),
                    visit,
                    Start.of(lastEventId, null),
                    life(),
                    request,
                    response);
        }
    }

    /** Tells the others that the caller is writing a post. */
    @PostMapping("/topics/{topic}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void type(@PathVariable String topic, Caller caller) {
        typing.type(topic, caller);
    }

    private static boolean isHead(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod());
    }

    /** A stream lasts no longer than the access token, so that who is locked out does not go on reading. */
    private long life() {
        Instant end = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? token.getToken().getExpiresAt()
                : null;
        long left = end == null ? 0 : Duration.between(clock.instant(), end).toMillis();
        return Subscriber.lifeOf(left, ThreadLocalRandom.current().nextDouble());
    }
}
