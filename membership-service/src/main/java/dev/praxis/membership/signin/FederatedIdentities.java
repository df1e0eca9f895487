package dev.praxis.membership.signin;

import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.fact.Act;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which member is who at outside providers. */
@Component
class FederatedIdentities implements PersonalData {

    private final MongoOperations mongo;

    FederatedIdentities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The member who is a subject of an issuer; the given one, if nobody was until now. */
    String memberOf(String issuer, String subject, String memberIfNew) {
        String id = Hashes.of(issuer + "\n" + subject);
        Identity known = mongo.findById(id, Identity.class);
        if (known != null) {
            return known.memberId();
        }
        try {
            mongo.insert(new Identity(id, issuer, subject, memberIfNew));
            return memberIfNew;
        } catch (DuplicateKeyException signedInTwiceAtOnce) {
            return memberOf(issuer, subject, memberIfNew);
        }
    }

    /** Gives up an identity that did not become a member. */
    void forget(String issuer, String subject) {
        mongo.remove(Query.query(Criteria.where("_id").is(Hashes.of(issuer + "\n" + subject))), Identity.class);
    }

    private List<Identity> of(String memberId) {
        return mongo.find(Query.query(Criteria.where("memberId").is(memberId)), Identity.class);
    }

    @Override
    public String section() {
        return "identities";
    }

    @Override
    public Object exportOf(String memberId) {
        return of(memberId).stream()
                .map(identity -> new Exported(identity.issuer(), identity.subject()))
                .toList();
    }

    @Override
    public void erase(String memberId, Act act) {
        mongo.remove(Query.query(Criteria.where("memberId").is(memberId)), Identity.class);
    }

    @Document("federated-identities")
    private record Identity(
            @Id String id,
            String issuer,
            String subject,
            @Indexed String memberId) {}

    record Exported(String issuer, String subject) {}
}
