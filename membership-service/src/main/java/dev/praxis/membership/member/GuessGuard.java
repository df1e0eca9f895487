package dev.praxis.membership.member;

/** Slows down whoever guesses at something secret; the subject is what the guesses are about. */
public interface GuessGuard {

    /**
     * Counts an attempt, which stands as a wrong guess until it has {@linkplain #succeeded succeeded}.
     *
     * @throws dev.praxis.platform.problem.Refusal with the seconds to wait, while the subject has to
     */
    void attempt(String subject);

    /** Forgets the attempts before a right guess. */
    void succeeded(String subject);
}
