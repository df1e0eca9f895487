package dev.praxis.membership.member;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Finds members. */
@Service
class Directory {

    private static final int MAX_WORDS = 8;
    private static final int MAX_QUERY = 200;
    private static final int CHUNK = 200;
    private static final int MAX_CHUNKS = 10;

    private final Members members;
    private final MongoOperations mongo;
    private final ObjectProvider<MemberScope> scope;

    Directory(Members members, MongoOperations mongo, ObjectProvider<MemberScope> scope) {
        this.members = members;
        this.mongo = mongo;
        this.scope = scope;
    }

    /** One member, as the caller may see them; anonymous callers see only who opened something to everyone. */
    ProfileView find(@Nullable Caller caller, String id) {
        Member member = members.active(id).orElseThrow(Members::unknown);
        if (caller == null) {
            if (!member.profile().isOpenToEveryone()) {
                throw Members.unknown();
            }
            return ProfileView.of(member, member.profile().forEveryone(), false);
        }
        return view(caller, member);
    }

    /** Members by words of their name and skills, by a skill, in a community; without any, all of them. */
    Page<ProfileView> search(Caller caller, Search search, Paging paging) {
        Criteria wanted = wanted(search);
        Page<Member> page = search.community() == null || search.community().isBlank()
                ? everywhere(wanted, paging)
                : within(search.community(), caller, wanted, paging);
        return page.map(member -> view(caller, member));
    }

    private static ProfileView view(Caller caller, Member member) {
        boolean own = caller.memberId().equals(member.id());
        Profile shown = own ? member.profile() : member.profile().forMembers();
        return ProfileView.of(member, shown, caller.administrator());
    }

    /** By folded name, then id. */
    private Page<Member> everywhere(Criteria wanted, Paging paging) {
        Criteria criteria = wanted;
        Cursor after = paging.after();
        if (after != null) {
            List<String> keys = keys(after, 2);
            criteria = new Criteria()
                    .andOperator(
                            wanted,
                            Criteria.where("sortName").gte(keys.getFirst()),
                            new Criteria()
                                    .orOperator(
                                            Criteria.where("sortName").gt(keys.getFirst()),
                                            Criteria.where("_id").gt(keys.getLast())));
        }
        Query query = Query.query(criteria).with(Sort.by("sortName", "_id")).limit(paging.limit() + 1);
        return Page.of(mongo.find(query, Member.class), paging, member -> List.of(member.sortName(), member.id()));
    }

    /** By id, since that is the order in which a community's members can be read a part at a time. */
    private Page<Member> within(String community, Caller caller, Criteria wanted, Paging paging) {
        MemberScope members = scope.getObject();
        String after = paging.after() == null ? null : keys(paging.after(), 1).getFirst();
        List<Member> found = new ArrayList<>();
        for (int chunk = 0; chunk < MAX_CHUNKS; chunk++) {
            List<String> ids = members.membersOf(community, caller.memberId(), after, CHUNK);
            found.addAll(inOrder(ids, wanted));
            if (ids.size() < CHUNK || found.size() > paging.limit()) {
                return Page.of(found, paging, member -> List.of(member.id()));
            }
            after = ids.getLast();
        }
        return new Page<>(found, new Cursor(List.of(String.valueOf(after))).encoded());
    }

    private List<Member> inOrder(List<String> ids, Criteria wanted) {
        Criteria criteria = new Criteria().andOperator(Criteria.where("_id").in(ids), wanted);
        Map<String, Member> byId = mongo.find(Query.query(criteria), Member.class).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static List<String> keys(Cursor cursor, int size) {
        return Cursor.decode(cursor.encoded(), size).keys();
    }

    private static Criteria wanted(Search search) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("erasingSince").isNull());
        if (search.skill() != null && !search.skill().isBlank()) {
            all.add(Criteria.where("skillKeys").is(Folding.fold(bounded("skill", search.skill()))));
        }
        if (search.query() != null) {
            Folding.words(bounded("query", search.query())).stream()
                    .limit(MAX_WORDS)
                    .forEach(word -> all.add(Criteria.where("terms").is(Folding.longestBeginning(word))));
        }
        return new Criteria().andOperator(all);
    }

    private static String bounded(String field, String text) {
        if (text.length() > MAX_QUERY) {
            throw Refusal.invalid(field, "too-long", "At most 200 characters.");
        }
        return text;
    }

    /** What a caller looks for. */
    record Search(
            @Nullable String query,
            @Nullable String skill,
            @Nullable String community) {}
}
