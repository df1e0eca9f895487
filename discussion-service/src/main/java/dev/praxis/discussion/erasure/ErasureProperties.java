package dev.praxis.discussion.erasure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the organization chose.
 *
 * @param erasedText what becomes of the posts of members who are gone
 */
@ConfigurationProperties("praxis.discussion")
record ErasureProperties(@DefaultValue("KEEP") ErasedText erasedText) {}
