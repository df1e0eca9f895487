package dev.praxis.discussion.attachment;

/** Why an attachment is gone. */
public enum Removal {
    /** Its uploader took it back. */
    BY_UPLOADER,
    /** No post came for it. */
    EXPIRED,
    /** Its post was withdrawn, erased, or changed so that it is no part of it any more. */
    BY_POST
}
