package dev.praxis.membership.guidelines;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Guidelines that were in force once. */
@Document("guidelines-versions")
@CompoundIndex(name = "by-community", def = "{'communityId': 1, 'version.number': -1}")
@CompoundIndex(name = "by-author", def = "{'version.author': 1}", sparse = true)
record ArchivedGuidelines(@Id String id, String communityId, GuidelinesVersion version) {

    static ArchivedGuidelines of(Guidelines guidelines) {
        GuidelinesVersion version = guidelines.version();
        return new ArchivedGuidelines(
                id(guidelines.communityId(), version.number()), guidelines.communityId(), version);
    }

    static String id(String communityId, int number) {
        return communityId + "." + number;
    }
}
