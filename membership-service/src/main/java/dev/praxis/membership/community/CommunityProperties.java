package dev.praxis.membership.community;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How communities come to be and who sees them.
 *
 * @param founding who may found one
 * @param foundingsPerDay how many one member may found within 24 hours, unless limits are off
 * @param open whether people who are not signed in see listed communities; set as {@code public}
 */
@ConfigurationProperties("praxis.communities")
public record CommunityProperties(
        @DefaultValue("EVERYONE") Founders founding,
        @DefaultValue("20") int foundingsPerDay,
        @Name("public") @DefaultValue("true") boolean open) {

    /** Who may found communities. */
    public enum Founders {
        EVERYONE,
        ADMINISTRATORS
    }
}
