package dev.praxis.membership.community;

import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.TestTokens;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** Members of the platform for tests, each new and with nothing to its name. */
public final class People {

    private static final String AT = "@example.org";

    private final TestTokens tokens;
    private final MongoOperations mongo;
    private final Environment environment;

    People(TestTokens tokens, MongoOperations mongo, Environment environment) {
        this.tokens = tokens;
        this.mongo = mongo;
        this.environment = environment;
    }

    /** A new member. */
    public Person someone(String name) {
        String id = newMember(name);
        return new Person(id, api(tokens.member(id)));
    }

    /** A new administrator. */
    public Person administrator() {
        String id = newMember("Admin");
        return new Person(id, api(tokens.administrator(id)));
    }

    /** Somebody who is not signed in. */
    public Api anonymous() {
        return api(null);
    }

    /** Another service. */
    public Api service() {
        return api(tokens.internal());
    }

    static String addressOf(String memberId) {
        return memberId + AT;
    }

    static Optional<String> memberAt(String address) {
        return address.endsWith(AT)
                ? Optional.of(address.substring(0, address.length() - AT.length()))
                : Optional.empty();
    }

    private Api api(@Nullable String token) {
        return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"), token);
    }

    private String newMember(String name) {
        String id = UUID.randomUUID().toString();
        mongo.insert(new Document(Map.of("_id", id, "name", name, "mail", addressOf(id), "ended", false)), "members");
        return id;
    }

    /** A member and what the member does over HTTP. */
    public record Person(String id, Api api) {

        public String address() {
            return addressOf(id);
        }
    }
}
