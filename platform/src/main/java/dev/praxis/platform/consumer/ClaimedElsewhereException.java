package dev.praxis.platform.consumer;

/** Another instance has claimed a fact and not finished yet: whether it will is worth waiting for. */
final class ClaimedElsewhereException extends RuntimeException {

    ClaimedElsewhereException(String entry) {
        super("Claimed by another instance: " + entry);
    }
}
