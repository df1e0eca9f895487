package dev.praxis.membership.signin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key that signs tokens; who would make the next one has to win its number.
 *
 * @param number counts the keys of a platform from 1
 * @param jwk the key with its private part (RFC 7517)
 */
@Document("signing-keys")
record SigningKey(@Id long number, String jwk, Instant createdAt) {}
