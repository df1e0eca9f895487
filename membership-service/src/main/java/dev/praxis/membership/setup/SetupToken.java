package dev.praxis.membership.setup;

import dev.praxis.membership.member.Administrators;
import dev.praxis.membership.signin.Hashes;
import dev.praxis.platform.PraxisProperties;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the first administrator has to know: configured, or made up at the start and logged. */
@Component
class SetupToken {

    private static final Logger log = LoggerFactory.getLogger(SetupToken.class);
    private static final int BYTES = 16;

    private final Administrators administrators;
    private final boolean configured;
    private final String token;

    SetupToken(PraxisProperties praxis, Administrators administrators) {
        String given = praxis.setupToken();
        this.administrators = administrators;
        this.configured = given != null && !given.isBlank();
        this.token = configured ? String.valueOf(given) : random();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    boolean matches(String presented) {
        return Hashes.same(presented, token);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!configured && administrators.isSetupOpen()) {
            log.info("There is no administrator yet. The setup token of this instance is {}", token);
        }
    }
}
