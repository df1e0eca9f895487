package dev.praxis.membership.community;

/** The invitations by which who does not belong to a community may look at it. */
public interface Passes {

    /** Whether a token is an invitation to the community that is good at present. */
    boolean admits(String token, String communityId);
}
