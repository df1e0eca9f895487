package dev.praxis.discussion.importing;

import dev.praxis.platform.fact.DerivedId;

/** The ids that imported things have by their keys. */
final class ImportIds {

    private static final String IMPORT = "import";

    private ImportIds() {}

    static String forum(String communityId, String externalId) {
        return DerivedId.of(externalId, IMPORT, "forum", communityId);
    }

    static String topic(String communityId, String externalId) {
        return DerivedId.of(externalId, IMPORT, "topic", communityId);
    }

    static String post(String topicId, String externalId) {
        return DerivedId.within(topicId, externalId, IMPORT, "post");
    }
}
