package dev.praxis.discussion.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What holds in communities whose leaders decided nothing else; see {@link PostingTerms}. */
@ConfigurationProperties("praxis.posting")
record PostingProperties(
        @DefaultValue("LINKS") NewcomerHold holdNewcomers,
        @DefaultValue("3") int newcomerPosts,
        @DefaultValue("0") int newcomerDays,
        @DefaultValue("20") int maxPostsPerMinute,
        @DefaultValue("true") boolean holdRepeatedText) {

    PostingTerms terms() {
        return new PostingTerms(holdNewcomers, newcomerPosts, newcomerDays, maxPostsPerMinute, holdRepeatedText);
    }
}
