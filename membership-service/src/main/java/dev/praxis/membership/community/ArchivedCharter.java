package dev.praxis.membership.community;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A charter that was in force once. */
@Document("charter-versions")
@CompoundIndex(name = "by-community", def = "{'communityId': 1, 'version.number': -1}")
@CompoundIndex(name = "by-author", def = "{'version.author': 1}", sparse = true)
record ArchivedCharter(@Id String id, String communityId, CharterVersion version) {

    static ArchivedCharter of(Community community) {
        CharterVersion version = community.charter();
        return new ArchivedCharter(id(community.id(), version.number()), community.id(), version);
    }

    static String id(String communityId, int number) {
        return communityId + "." + number;
    }
}
