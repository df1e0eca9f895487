package dev.praxis.platform.fact;

/** A fact as it was read back from an outbox: its name, its version and its JSON, ready to be sent. */
public record StoredFact(String factType, int factVersion, String json) implements Fact {}
