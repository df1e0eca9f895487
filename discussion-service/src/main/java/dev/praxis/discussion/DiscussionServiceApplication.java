package dev.praxis.discussion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that owns forums, topics and posts, what members read of them, and their moderation. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DiscussionServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(DiscussionServiceApplication.class, args);
    }
}
