package dev.praxis.discussion.attachment;

import dev.praxis.discussion.post.AttachmentView;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Attachments over HTTP. */
@RestController
@RequestMapping("/api/v1")
class AttachmentController {

    /** How long browsers show a content without asking again whether it may still be seen. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Uploading uploading;
    private final AttachmentReading reading;

    AttachmentController(Uploading uploading, AttachmentReading reading) {
        this.uploading = uploading;
        this.reading = reading;
    }

    @PostMapping(path = "/communities/{community}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AttachmentView> upload(
            @PathVariable String community, @RequestPart("file") MultipartFile file, Caller caller) throws IOException {
        CommunityVisit visit = uploading.visit(community, caller);
        AttachmentView view = AttachmentKeeping.view(uploading.upload(visit, file));
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + view.id()))
                .body(view);
    }

    @GetMapping("/attachments/{attachment}")
    AttachmentView get(@PathVariable String attachment, Caller caller) {
        return AttachmentKeeping.view(reading.get(attachment, caller));
    }

    /** The file itself: shown by browsers where it is a picture, downloaded otherwise, and run by none. */
    @GetMapping("/attachments/{attachment}/content")
    @ApiResponse(
            responseCode = "200",
            description = "The file, of its own type.",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The caller has it.", content = @Content)
    @Nullable ResponseEntity<Resource> content(
            @PathVariable String attachment, Caller caller, WebRequest request, HttpServletResponse response) {
        Attachment found = reading.get(attachment, caller);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePrivate().getHeaderValue());
        if (request.checkNotModified(found.id())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type()))
                .contentLength(found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(reading.open(found)));
    }

    @DeleteMapping("/attachments/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String attachment, Caller caller) {
        reading.withdraw(attachment, caller);
    }

    private static String disposition(Attachment attachment) {
        ContentDisposition.Builder disposition =
                FileType.isPicture(attachment.type()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
