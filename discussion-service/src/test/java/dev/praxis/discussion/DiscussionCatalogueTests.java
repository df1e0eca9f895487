package dev.praxis.discussion;

import dev.praxis.platform.test.CatalogueTests;

class DiscussionCatalogueTests extends CatalogueTests {

    @Override
    protected String service() {
        return "discussion";
    }
}
