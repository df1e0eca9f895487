package dev.praxis.membership.member;

import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What others learn of members. */
@Configuration(proxyBeanMethods = false)
class MemberPublication {

    @Bean
    Publication<Member> publicationOfMembers() {
        return Publication.of(Member.class)
                .withStates("praxis.membership.profiles", ProfileState.class, ProfileState::of);
    }
}
