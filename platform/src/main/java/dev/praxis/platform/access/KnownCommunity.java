package dev.praxis.platform.access;

/**
 * A community as a service other than membership-service knows it.
 *
 * @param id its id
 * @param slug the readable name in addresses, which its leaders may change
 * @param name what people call it
 * @param listed whether it shows itself to who does not belong to it
 * @param active false once it is closed
 */
public record KnownCommunity(String id, String slug, String name, boolean listed, boolean active) {}
