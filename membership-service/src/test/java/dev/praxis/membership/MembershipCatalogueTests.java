package dev.praxis.membership;

import dev.praxis.platform.test.CatalogueTests;

class MembershipCatalogueTests extends CatalogueTests {

    @Override
    protected String service() {
        return "membership";
    }
}
