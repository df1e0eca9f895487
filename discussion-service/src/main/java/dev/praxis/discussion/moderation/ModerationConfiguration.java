package dev.praxis.discussion.moderation;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of cases, and what follows from them and from erasures. */
@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {

    @Bean
    Publication<ModerationCase> casePublication() {
        return Publication.of(ModerationCase.class);
    }

    @Bean
    FactSubscription consequencesSubscription(Consequences consequences) {
        return FactSubscription.of("moderation-consequences", "praxis.discussion.events", REPEATABLE)
                .on("ModerationDecided", Decided.class, fact -> consequences.complete(fact.subject()))
                .on("AppealDecided", Decided.class, fact -> consequences.complete(fact.subject()));
    }

    @Bean
    FactSubscription caseErasureSubscription(CaseErasure erasure) {
        return FactSubscription.of("moderation-erasure", "praxis.membership.events", REPEATABLE)
                .on("MemberErased", Erased.class, fact -> erasure.forget(fact.subject(), fact.time()));
    }

    /** Which case it was says the subject. */
    private record Decided() {}

    /** Who it was says the subject. */
    private record Erased() {}
}
