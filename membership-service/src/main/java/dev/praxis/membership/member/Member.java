package dev.praxis.membership.member;

import dev.praxis.membership.member.MemberFact.AdministratorChanged;
import dev.praxis.membership.member.MemberFact.IdentityLinked;
import dev.praxis.membership.member.MemberFact.MemberErased;
import dev.praxis.membership.member.MemberFact.MemberRegistered;
import dev.praxis.membership.member.MemberFact.PasswordChanged;
import dev.praxis.membership.member.MemberFact.ProfileChanged;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person who takes part: the account, the profile and the right to administer. */
@Document("members")
@CompoundIndex(name = "directory", def = "{sortName: 1, _id: 1}")
@CompoundIndex(name = "skill", def = "{skillKeys: 1, sortName: 1, _id: 1}")
@CompoundIndex(name = "term", def = "{terms: 1, sortName: 1, _id: 1}")
public class Member extends Aggregate {

    @Indexed(unique = true)
    private String mail;

    private String name;
    private String sortName;
    private @Nullable String passwordHash;
    private Profile profile;
    private boolean administrator;
    private boolean mailVerified;
    private final Instant registeredAt;

    @Indexed(sparse = true)
    private @Nullable Instant erasingSince;

    private List<String> terms = List.of();
    private List<String> skillKeys = List.of();

    @PersistenceCreator
    Member(String id, String mail, String name, Profile profile, Instant registeredAt) {
        super(id);
        this.mail = mail;
        this.name = name;
        this.sortName = Folding.fold(name);
        this.profile = profile;
        this.registeredAt = registeredAt;
    }

    /** A new member with a password of the platform's own; one who came by an import may have none. */
    static Member registered(String id, MailAddress mail, String name, @Nullable String passwordHash, Act act) {
        Member member = new Member(id, mail.value(), name, Profile.EMPTY, act.time());
        member.passwordHash = passwordHash;
        member.index();
        member.record(new MemberRegistered(id, null), act);
        return member;
    }

    /** A new member for whom an outside identity provider vouches. */
    static Member federated(String id, MailAddress mail, boolean verified, String name, String provider, Act act) {
        Member member = new Member(id, mail.value(), name, Profile.EMPTY, act.time());
        member.mailVerified = verified;
        member.index();
        member.record(new MemberRegistered(id, provider), act);
        return member;
    }

    public String mail() {
        return mail;
    }

    /** Whether somebody trustworthy vouched that the mail address is the member's. */
    public boolean mailVerified() {
        return mailVerified;
    }

    /** The name that others see. */
    public String name() {
        return name;
    }

    public Profile profile() {
        return profile;
    }

    /** The folded name, by which directories sort. */
    String sortName() {
        return sortName;
    }

    /** The beginnings of words by which the directory finds this member. */
    List<String> terms() {
        return terms;
    }

    /** The folded skills by which the directory finds this member. */
    List<String> skillKeys() {
        return skillKeys;
    }

    public boolean administrator() {
        return administrator;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The hash of the password, null for members who sign in elsewhere. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** Whether this member still takes part: neither gone nor going. */
    public boolean active() {
        return erasingSince == null && !ended();
    }

    /** Changes the profile; records nothing where nothing changes. */
    void edit(ProfileEdit edit, Act act) {
        Profile after = edit.appliedTo(profile);
        List<String> changes = new ArrayList<>();
        if (edit.name() != null) {
            String renamed = new ProfileRules().name(edit.name());
            if (!renamed.equals(name)) {
                changes.add("name");
                name = renamed;
                sortName = Folding.fold(renamed);
            }
        }
        changes.addAll(ProfileEdit.changes(profile, after));
        if (changes.isEmpty()) {
            return;
        }
        profile = after;
        index();
        record(new ProfileChanged(id(), changes), act);
    }

    /** Sets a new password. */
    void changePassword(String hash, Act act) {
        passwordHash = hash;
        record(new PasswordChanged(id()), act);
    }

    /** Keeps the same password under a stronger hash. */
    public void upgradePasswordHash(String hash) {
        passwordHash = hash;
    }

    /** Leaves signing in to an outside provider: whoever set a password here had not proved the mail address. */
    void linkTo(String provider, Act act) {
        passwordHash = null;
        mailVerified = true;
        record(new IdentityLinked(id(), provider), act);
    }

    /** Grants or takes the right to administer the platform. */
    void administer(boolean granted, Act act) {
        if (administrator != granted) {
            administrator = granted;
            record(new AdministratorChanged(id(), granted), act);
        }
    }

    /** Begins the erasure: from here on nobody can sign in as this member. */
    void beginErasure(Act act) {
        if (erasingSince == null) {
            erasingSince = act.time();
        }
        passwordHash = null;
    }

    /** Ends the erasure: forgets everything personal and records the last fact. */
    void finishErasure(Act act) {
        mail = "erased:" + id();
        name = "";
        sortName = "";
        profile = Profile.EMPTY;
        administrator = false;
        index();
        end(new MemberErased(id()), act);
    }

    private void index() {
        List<String> open = profile.forMembers().skills();
        Set<String> words = new LinkedHashSet<>(Folding.words(name));
        open.forEach(skill -> words.addAll(Folding.words(skill)));
        terms = words.stream().flatMap(Folding::beginnings).distinct().toList();
        skillKeys = open.stream().map(Folding::fold).distinct().toList();
    }
}
