package dev.praxis.platform.fact;

/**
 * Something that happened, named in the past tense.
 *
 * <p>Facts are records that carry ids, numbers and codes, never personal text: they are kept for ever. The name of the
 * record is the fact's name on the wire; no component may be called {@code factType} or
 * {@code factVersion}, which would hide it.
 */
public interface Fact {

    /** The name by which consumers know this fact, such as {@code MemberJoined}. */
    default String factType() {
        return getClass().getSimpleName();
    }

    /** The version of this fact's fields, from 1; a new one is needed only for a change that breaks its readers. */
    default int factVersion() {
        return 1;
    }
}
