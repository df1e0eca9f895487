package dev.praxis.discussion.attachment;

import dev.praxis.discussion.attachment.Attachments.Uploads;
import dev.praxis.discussion.attachment.FileInspection.Finding;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in. */
@Service
class Uploading {

    private static final Duration DAY = Duration.ofHours(24);
    private static final long AN_HOUR = 3_600;

    private final CommunityAccess communities;
    private final Attachments attachments;
    private final ContentStorage contents;
    private final FileInspection inspection;
    private final AttachmentProperties properties;
    private final Ids ids;
    private final Clock clock;

    Uploading(
            CommunityAccess communities,
            Attachments attachments,
            ContentStorage contents,
            FileInspection inspection,
            AttachmentProperties properties,
            Ids ids,
            Clock clock) {
        this.communities = communities;
        this.attachments = attachments;
        this.contents = contents;
        this.inspection = inspection;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** A caller's visit to a community to which it may upload. */
    CommunityVisit visit(String community, Caller caller) {
        return communities.visit(community, caller).require(CommunityRole.MEMBER);
    }

    /** Stores a file. */
    Attachment upload(CommunityVisit visit, MultipartFile file) throws IOException {
        requireFitting(file.getSize());
        FileName name = FileName.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        Path temporary = Files.createTempFile("praxis-upload", null);
        try {
            file.transferTo(temporary);
            Finding finding = inspection.inspect(temporary, name);
            return store(visit, name, finding, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Attachment store(CommunityVisit visit, FileName name, Finding finding, Path content) throws IOException {
        Act act = visit.caller().actAt(clock.instant());
        Attachment attachment = attachments.insert(
                Attachment.announce(ids.next(), visit.communityId(), name, finding, Files.size(content), act));
        // Counted with this one, so that uploads at the same time do not overlook each other.
        Uploads uploads = attachments.uploadsOf(visit.memberId(), act.time().minus(DAY));
        if (uploads.count() > properties.dailyCount()
                || uploads.bytes() > properties.dailySize().toBytes()) {
            attachments.forget(attachment);
            throw Refusal.tooMany("upload-quota", "You uploaded too much in the last 24 hours.", AN_HOUR);
        }
        contents.put(attachment.id(), content);
        attachment.complete(act);
        return attachments.save(attachment);
    }

    private void requireFitting(long size) {
        if (size == 0) {
            throw Refusal.invalid("file", "empty-file", "This file is empty.");
        }
        if (size > properties.maxSize().toBytes()) {
            throw Refusal.invalid(
                    "file",
                    "too-large",
                    "A file may have " + properties.maxSize().toMegabytes() + " MB.");
        }
    }
}
