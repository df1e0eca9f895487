package dev.praxis.platform.access;

import java.time.Instant;

/**
 * That a person belongs to a community.
 *
 * @param joinedAt since when, this time
 */
public record Membership(String communityId, CommunityRole role, Instant joinedAt) {}
