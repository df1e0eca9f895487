package dev.praxis.membership.guidelines;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.membership.community.VersionNumber;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * All guidelines, in force and past.
 *
 * <p>A version is archived before the next one takes its place, under an id made of the community and the number, so that
 * archiving may be repeated and nothing is missing whatever fails in between.
 */
@Repository
public class GuidelinesTexts {

    private final MongoOperations mongo;

    GuidelinesTexts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The number of the version in force in a community, 0 where there are no guidelines. */
    public int currentVersion(String communityId) {
        return find(communityId)
                .map(guidelines -> guidelines.version().number())
                .orElse(0);
    }

    Optional<Guidelines> find(String communityId) {
        return Optional.ofNullable(mongo.findById(Guidelines.id(communityId), Guidelines.class));
    }

    Guidelines save(Guidelines guidelines) {
        return mongo.save(guidelines);
    }

    void archive(Guidelines guidelines) {
        mongo.save(ArchivedGuidelines.of(guidelines));
    }

    Optional<GuidelinesVersion> version(Guidelines guidelines, int number) {
        int current = guidelines.version().number();
        if (number >= current) {
            return number == current ? Optional.of(guidelines.version()) : Optional.empty();
        }
        String id = ArchivedGuidelines.id(guidelines.communityId(), number);
        return Optional.ofNullable(mongo.findById(id, ArchivedGuidelines.class)).map(ArchivedGuidelines::version);
    }

    /** The versions of a community's guidelines, newest first. */
    Page<GuidelinesVersion> versions(Guidelines guidelines, Paging paging) {
        int current = guidelines.version().number();
        int before = VersionNumber.before(paging, current);
        List<GuidelinesVersion> found = new ArrayList<>();
        if (current < before) {
            found.add(guidelines.version());
        }
        Criteria past = where("communityId")
                .is(guidelines.communityId())
                .and("version.number")
                .lt(Math.min(before, current));
        mongo.find(
                        query(past)
                                .with(Sort.by("version.number").descending())
                                .limit(paging.limit() + 1 - found.size()),
                        ArchivedGuidelines.class)
                .forEach(archived -> found.add(archived.version()));
        return Page.of(found, paging, version -> List.of(String.valueOf(version.number())));
    }

    List<Guidelines> inForceBy(String memberId) {
        return mongo.find(query(where("version.author").is(memberId)), Guidelines.class);
    }

    /** All versions that a member wrote. */
    List<ArchivedGuidelines> by(String memberId) {
        return Stream.concat(
                        inForceBy(memberId).stream().map(ArchivedGuidelines::of),
                        mongo.find(query(where("version.author").is(memberId)), ArchivedGuidelines.class).stream())
                .toList();
    }

    void forgetAuthor(String memberId) {
        mongo.updateMulti(
                query(where("version.author").is(memberId)),
                new Update().unset("version.author"),
                ArchivedGuidelines.class);
    }
}
