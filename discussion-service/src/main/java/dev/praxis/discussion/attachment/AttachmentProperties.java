package dev.praxis.discussion.attachment;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How attachments are kept.
 *
 * @param storage where their contents are
 * @param maxSize the largest file
 * @param dailySize how much a member may upload in 24 hours
 * @param dailyCount how many files a member may upload in 24 hours
 * @param s3 where objects are stored, if they are
 */
@ConfigurationProperties("praxis.attachments")
record AttachmentProperties(
        @DefaultValue("STORE") Storage storage,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("200MB") DataSize dailySize,
        @DefaultValue("500") int dailyCount,
        @Nullable S3 s3) {

    /** Where contents are kept: with the documents, or in an object store that speaks S3. */
    enum Storage {
        STORE,
        S3
    }

    /**
     * An object store.
     *
     * @param endpoint its address, null for Amazon's own
     * @param accessKey null where the environment, the machine or its role tells
     * @param pathStyle whether the bucket is a part of the path rather than of the host
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            @DefaultValue("attachments/") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("true") boolean pathStyle) {}
}
