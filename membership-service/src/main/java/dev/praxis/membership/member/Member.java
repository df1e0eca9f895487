package dev.praxis.membership.member;

import dev.praxis.platform.fact.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person who takes part. */
@Document("members")
public class Member extends Aggregate {

    private String name;

    Member(String id, String name) {
        super(id);
        this.name = name;
    }

    /** The name that others see. */
    public String name() {
        return name;
    }
}
