package dev.praxis.membership.member;

import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All members. */
@Repository
public class Members {

    private static final int ATTEMPTS = 5;

    private final MongoOperations mongo;

    Members(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The member with an id, unless gone or going. */
    public Optional<Member> active(String id) {
        return stored(id).filter(Member::active);
    }

    /** The member with a mail address, unless gone or going. */
    public Optional<Member> activeWithMail(MailAddress mail) {
        Query query = Query.query(Criteria.where("mail").is(mail.value()));
        return Optional.ofNullable(mongo.findOne(query, Member.class)).filter(Member::active);
    }

    /** The names of members by their ids; who is gone or unknown is absent. */
    public Map<String, String> namesOf(Collection<String> ids) {
        Query query =
                Query.query(Criteria.where("_id").in(ids).and("erasingSince").isNull());
        query.fields().include("name");
        return mongo.query(Member.class).as(Named.class).matching(query).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** The document of a member, whatever became of them. */
    Optional<Member> stored(String id) {
        return Optional.ofNullable(mongo.findById(id, Member.class));
    }

    /** The ids of members whose erasure began before a moment and did not end. */
    List<String> erasingSince(Instant before) {
        Query query = Query.query(
                Criteria.where("erasingSince").lt(before).and("ended").is(false));
        query.fields().include("name");
        return mongo.query(Member.class).as(Named.class).matching(query).stream()
                .map(Named::id)
                .toList();
    }

    /**
     * Adds a new member.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the mail address is taken
     */
    void add(Member member) {
        mongo.insert(member);
    }

    /** Stores a change that was made to a revision which the caller saw; fails where it is not the latest any more. */
    void save(Member member) {
        mongo.save(member);
    }

    /**
     * Changes an active member, again on the newest revision where somebody else was faster.
     *
     * @throws Refusal where there is no such member
     */
    public Member change(String id, Consumer<Member> change) {
        for (int attempt = 1; ; attempt++) {
            Member member = active(id).orElseThrow(Members::unknown);
            change.accept(member);
            try {
                return mongo.save(member);
            } catch (OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    /** The answer for a member who does not exist, or whom the caller may not see. */
    static Refusal unknown() {
        return Refusal.notFound("unknown-member", "There is no such member.");
    }

    private record Named(String id, String name) {}
}
