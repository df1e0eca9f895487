package dev.praxis.membership.community;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A group of people who share a domain and a practice: its charter, its settings, and who leads it.
 *
 * <p>Roles are decided here, because only here can be seen that a leader remains; memberships carry copies.
 */
@Document("communities")
@CompoundIndex(name = "slug", def = "{'settings.slug': 1}", unique = true)
@CompoundIndex(name = "by-name", def = "{'status': 1, 'settings.visibility': 1, 'nameKey': 1}")
@CompoundIndex(name = "by-age", def = "{'status': 1, 'settings.visibility': 1, 'ageKey': 1}")
@CompoundIndex(name = "by-founder", def = "{'founder': 1, 'foundedAt': 1}")
@CompoundIndex(name = "by-charter-author", def = "{'charter.author': 1}", sparse = true)
@CompoundIndex(name = "by-role-holder", def = "{'leadership.holders.memberId': 1}")
public class Community extends Aggregate {

    private CommunitySettings settings;
    private String nameKey;
    private String ageKey;

    @Indexed(name = "words")
    private List<String> words;

    private CharterVersion charter;
    private Leadership leadership;
    private CommunityStatus status = CommunityStatus.ACTIVE;
    private @Nullable String founder;
    private final Instant foundedAt;
    private @Nullable String reviewOn;

    @Indexed(name = "reminder", sparse = true)
    private @Nullable String remindOn;

    @Indexed(name = "term-end", sparse = true)
    private @Nullable Instant nextTermEnd;

    Community(
            String id,
            CommunitySettings settings,
            CharterVersion charter,
            Leadership leadership,
            @Nullable String founder,
            Instant foundedAt) {
        super(id);
        this.settings = settings;
        this.nameKey = SearchKeys.nameKey(id, settings.name());
        this.ageKey = SearchKeys.ageKey(id, foundedAt);
        this.words = SearchKeys.words(settings.name(), charter.charter().domain());
        this.charter = charter;
        this.leadership = leadership;
        this.founder = founder;
        this.foundedAt = foundedAt;
    }

    /** Founds a community; who founds it leads it. */
    static Community found(
            String id, CommunitySettings settings, Charter charter, @Nullable LocalDate reviewOn, Act act) {
        String founder = Objects.requireNonNull(act.actor());
        RoleHolder leader = new RoleHolder(founder, CommunityRole.LEADER, null, null, act.time(), false);
        CharterVersion first = new CharterVersion(1, founder, act.time(), charter);
        Community community = new Community(id, settings, first, Leadership.of(leader), founder, act.time());
        community.remember(reviewOn);
        community.record(
                new CommunityFact.CommunityFounded(id, founder, settings.joining(), settings.visibility()), act);
        return community;
    }

    @Override
    protected String communityId() {
        return id();
    }

    /** Writes the charter anew; the same words are no new version. */
    void revise(Charter next, Act act) {
        requireActive();
        if (next.equals(charter.charter())) {
            return;
        }
        charter = charter.followedBy(next, act.actor(), act.time());
        words = SearchKeys.words(settings.name(), next.domain());
        record(new CommunityFact.CharterRevised(id(), charter.number()), act);
    }

    /** Changes settings and the date of the next review. */
    void change(CommunitySettings next, @Nullable LocalDate nextReview, Act act) {
        requireActive();
        List<String> changed = new ArrayList<>(settings.changesTo(next));
        if (!Objects.equals(reviewOn(), nextReview)) {
            changed.add("reviewOn");
            remember(nextReview);
        }
        if (changed.isEmpty()) {
            return;
        }
        settings = next;
        nameKey = SearchKeys.nameKey(id(), next.name());
        words = SearchKeys.words(next.name(), charter.charter().domain());
        record(new CommunityFact.CommunityChanged(id(), changed, next.joining(), next.visibility()), act);
    }

    /** Notes that the date of the review has passed; only the first time is a fact. */
    void announceReview(LocalDate today, Act act) {
        if (remindOn == null || LocalDate.parse(remindOn).isAfter(today) || !isActive()) {
            return;
        }
        LocalDate due = LocalDate.parse(remindOn);
        remindOn = null;
        record(new CommunityFact.CharterReviewDue(id(), due), act);
    }

    /**
     * Gives a member a role, or takes it away.
     *
     * @throws Refusal where nobody would lead any more
     */
    public void assign(String memberId, CommunityRole role, @Nullable String title, @Nullable Instant until, Act act) {
        requireActive();
        if (role == CommunityRole.MEMBER) {
            releaseRole(memberId, act);
            return;
        }
        RoleHolder holder = new RoleHolder(memberId, role, title, until, act.time(), false);
        if (leadership.heldBy(memberId).filter(holder::sameTerm).isPresent()) {
            return;
        }
        lead(leadership.with(holder), new CommunityFact.RoleAssigned(id(), memberId, role, until), act);
    }

    /**
     * Takes away what role a member has, if any.
     *
     * @throws Refusal where nobody would lead any more
     */
    public void releaseRole(String memberId, Act act) {
        if (leadership.heldBy(memberId).isEmpty()) {
            return;
        }
        Leadership remaining = isActive() ? leadership.without(memberId) : leadership.emptied(memberId);
        lead(remaining, new CommunityFact.RoleAssigned(id(), memberId, CommunityRole.MEMBER, null), act);
    }

    /** Ends the terms that are over; the last leader's goes on, overdue. */
    void endTerms(Act act) {
        for (RoleHolder ended : leadership.endingBy(act.time())) {
            releaseRole(ended.memberId(), act);
        }
        for (RoleHolder overdue : leadership.newlyOverdueBy(act.time())) {
            Instant until = Objects.requireNonNull(overdue.until());
            lead(
                    leadership.with(overdue.nowOverdue()),
                    new CommunityFact.TermOverdue(id(), overdue.memberId(), until),
                    act);
        }
    }

    /** Closes the community for good. */
    public void close(Act act) {
        if (!isActive()) {
            return;
        }
        status = CommunityStatus.CLOSED;
        remindOn = null;
        nextTermEnd = null;
        record(new CommunityFact.CommunityClosed(id()), act);
    }

    /** Forgets that a member founded the community or wrote its charter. */
    void forget(String memberId) {
        founder = memberId.equals(founder) ? null : founder;
        charter = memberId.equals(charter.author()) ? charter.withoutAuthor() : charter;
    }

    /** The role of one who belongs to this community. */
    public CommunityRole roleOf(String memberId) {
        return leadership.heldBy(memberId).map(RoleHolder::role).orElse(CommunityRole.MEMBER);
    }

    public CommunitySettings settings() {
        return settings;
    }

    public CharterVersion charter() {
        return charter;
    }

    public Leadership leadership() {
        return leadership;
    }

    public CommunityStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == CommunityStatus.ACTIVE;
    }

    public Instant foundedAt() {
        return foundedAt;
    }

    /** When the charter should be looked at again; null where that is open. */
    public @Nullable LocalDate reviewOn() {
        return reviewOn == null ? null : LocalDate.parse(reviewOn);
    }

    String nameKey() {
        return nameKey;
    }

    /** The key of the order in which communities were founded. */
    String ageKey() {
        return ageKey;
    }

    /** The folded words by which the community is found. */
    List<String> words() {
        return words;
    }

    @Nullable Instant nextTermEnd() {
        return nextTermEnd;
    }

    private void lead(Leadership next, CommunityFact fact, Act act) {
        leadership = next;
        nextTermEnd = isActive() ? next.nextEnd() : null;
        record(fact, act);
    }

    private void remember(@Nullable LocalDate date) {
        reviewOn = date == null ? null : date.toString();
        remindOn = reviewOn;
    }

    private void requireActive() {
        if (!isActive()) {
            throw Refusal.conflict("community-closed", "This community is closed.");
        }
    }
}
