package dev.praxis.membership.community;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * All charters that were in force once. The one in force is the community's own.
 *
 * <p>A charter is archived before the community gets the next one, under an id made of the community and the number, so
 * that archiving may be repeated and nothing is missing whatever fails in between.
 */
@Repository
class CharterArchive {

    private final MongoOperations mongo;

    CharterArchive(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void keep(Community community) {
        mongo.save(ArchivedCharter.of(community));
    }

    Optional<CharterVersion> version(Community community, int number) {
        if (number == community.charter().number()) {
            return Optional.of(community.charter());
        }
        return Optional.ofNullable(mongo.findById(ArchivedCharter.id(community.id(), number), ArchivedCharter.class))
                .filter(archived -> number < community.charter().number())
                .map(ArchivedCharter::version);
    }

    /** The versions of a community's charter, newest first. */
    Page<CharterVersion> versions(Community community, Paging paging) {
        int current = community.charter().number();
        int before = VersionNumber.before(paging, current);
        List<CharterVersion> found = new ArrayList<>();
        if (current < before) {
            found.add(community.charter());
        }
        mongo.find(
                        query(where("communityId")
                                        .is(community.id())
                                        .and("version.number")
                                        .lt(Math.min(before, current)))
                                .with(Sort.by("version.number").descending())
                                .limit(paging.limit() + 1 - found.size()),
                        ArchivedCharter.class)
                .forEach(archived -> found.add(archived.version()));
        return Page.of(found, paging, version -> List.of(String.valueOf(version.number())));
    }

    List<ArchivedCharter> by(String memberId) {
        return mongo.find(query(where("version.author").is(memberId)), ArchivedCharter.class);
    }

    void forgetAuthor(String memberId) {
        mongo.updateMulti(
                query(where("version.author").is(memberId)),
                new Update().unset("version.author"),
                ArchivedCharter.class);
    }
}
