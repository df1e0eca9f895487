package dev.praxis.discussion.attachment;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import com.mongodb.client.gridfs.GridFSBuckets;
import dev.praxis.discussion.attachment.AttachmentProperties.S3;
import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.kafka.Repeating;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** What is published of attachments, what they follow, and where their contents are. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    Publication<Attachment> attachmentPublication() {
        return Publication.of(Attachment.class);
    }

    @Bean
    FactSubscription attachmentSubscription(AttachmentUpkeep upkeep) {
        return FactSubscription.of("attachments", "praxis.discussion.events", REPEATABLE)
                .on("PostCreated", AttachmentUpkeep.Created.class, upkeep::onCreated)
                .on("PostEdited", AttachmentUpkeep.Changed.class, upkeep::onChanged)
                .on("PostRemoved", AttachmentUpkeep.Changed.class, upkeep::onChanged)
                .on("PostErased", AttachmentUpkeep.Changed.class, upkeep::onChanged);
    }

    @Bean
    Repeating attachmentExpiry(AttachmentUpkeep upkeep) {
        return new Repeating("attachment-expiry", Duration.ofMinutes(1), upkeep::removeExpired);
    }

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver uploadResolver() {
        return new UploadResolver();
    }

    @Bean
    @ConditionalOnProperty(name = "praxis.attachments.storage", havingValue = "store", matchIfMissing = true)
    ContentStorage documentStorage(MongoDatabaseFactory database) {
        return new DocumentStorage(GridFSBuckets.create(database.getMongoDatabase(), "attachments"));
    }

    @Bean
    @ConditionalOnProperty(name = "praxis.attachments.storage", havingValue = "s3")
    ContentStorage objectStorage(AttachmentProperties properties) {
        S3 s3 = Objects.requireNonNull(properties.s3(), "praxis.attachments.s3.bucket is missing");
        return new ObjectStorage(client(s3), s3.bucket(), s3.prefix());
    }

    /** Checksums are left to what every store knows: many do not know Amazon's newer ones. */
    static S3Client client(S3 s3) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(s3.region()))
                .credentialsProvider(credentials(s3))
                .forcePathStyle(s3.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)))
                .overrideConfiguration(settings -> settings.apiCallTimeout(Duration.ofSeconds(60)));
        URI endpoint = s3.endpoint();
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3 s3) {
        return s3.accessKey() == null || s3.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey()));
    }
}
