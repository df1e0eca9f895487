package dev.praxis.platform.text;

/** A text that is written bit by bit and may not become longer than a bound. */
final class BoundedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final int bound;

    BoundedText(int bound) {
        this.bound = bound;
    }

    /** Thrown where a text becomes too long. */
    static final class FullException extends RuntimeException {

        private FullException() {
            super("too long", null, false, false);
        }
    }

    @Override
    public BoundedText append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public BoundedText append(CharSequence more, int start, int end) {
        text.append(more, start, end);
        return checked();
    }

    @Override
    public BoundedText append(char more) {
        text.append(more);
        return checked();
    }

    private BoundedText checked() {
        if (text.length() > bound) {
            throw new FullException();
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
