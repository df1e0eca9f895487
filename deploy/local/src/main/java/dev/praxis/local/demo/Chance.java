package dev.praxis.local.demo;

/** What looks like chance and is the same each time: it depends on the words that it is asked with. */
final class Chance {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int HALF = 32;

    private Chance() {}

    /** A number from 0 below a bound. */
    static int below(int bound, Object... words) {
        long hash = 1;
        for (Object word : words) {
            hash = (hash ^ word.toString().hashCode()) * MIX;
            hash ^= hash >>> HALF;
        }
        return Math.floorMod((int) (hash >>> HALF) ^ (int) hash, bound);
    }
}
