package dev.praxis.membership.guidelines;

import dev.praxis.platform.fact.Fact;

/** What can happen to guidelines. */
public sealed interface GuidelinesFact extends Fact {

    /** A community's guidelines were written, or written anew; members are asked to accept them. */
    record GuidelinesRevised(String communityId, int version) implements GuidelinesFact {}
}
