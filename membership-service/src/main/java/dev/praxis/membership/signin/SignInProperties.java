package dev.praxis.membership.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs sign in.
 *
 * @param signIn how people sign in
 * @param keys how access tokens are signed
 * @param clients programs of the organization with an account of their own
 * @param federation what is believed of outside providers, by their registration id
 */
@ConfigurationProperties("praxis")
record SignInProperties(
        @DefaultValue SignIn signIn,
        @DefaultValue Keys keys,
        @DefaultValue List<ServiceClient> clients,
        @DefaultValue Map<String, Provider> federation) {

    /**
     * How people sign in.
     *
     * @param local whether with a password of the platform's own
     * @param idle how long a sign-in lasts without use
     */
    record SignIn(
            @DefaultValue("true") boolean local,
            @DefaultValue("12h") Duration idle) {}

    /**
     * How access tokens are signed.
     *
     * @param age after how long a new key takes over
     */
    record Keys(@DefaultValue("90d") Duration age) {}

    /**
     * A program with an account of its own.
     *
     * @param scopes read, write
     */
    record ServiceClient(
            String id, String secret, @DefaultValue("read") Set<String> scopes) {}

    /**
     * An outside provider.
     *
     * @param trustEmail whether a mail address that it verified opens the account that has this address
     */
    record Provider(@DefaultValue("false") boolean trustEmail) {}

    boolean trustsMailOf(String provider) {
        Provider settings = federation.get(provider);
        return settings != null && settings.trustEmail();
    }
}
