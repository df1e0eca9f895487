package dev.praxis.discussion.erasure;

/** What becomes of what a member said who is gone. */
enum ErasedText {
    /** It stays, without a name, so that what others said can be understood. */
    KEEP,
    /** It is forgotten, with its versions and attachments. */
    BLANK
}
