/** Gathers which posts were seen and tells the highest number now and then, and at once when the page is left. */
export class ReadPosition {
  #seen: number;
  #told: number;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param readUpTo what is known as read already */
  constructor(
    readUpTo: number,
    private readonly tell: (upTo: number, leaving: boolean) => void,
    private readonly everyMillis = 2_000,
  ) {
    this.#seen = readUpTo;
    this.#told = readUpTo;
  }

  /** A post with this number was seen. */
  see(number: number): void {
    if (number <= this.#seen) {
      return;
    }
    this.#seen = number;
    this.#timer ??= setTimeout(() => this.flush(false), this.everyMillis);
  }

  /** Tells what was not told yet. */
  flush(leaving = true): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    if (this.#seen > this.#told) {
      this.#told = this.#seen;
      this.tell(this.#told, leaving);
    }
  }

  /** Telling failed: the next look tells it again. */
  untold(upTo: number): void {
    this.#told = Math.min(this.#told, upTo - 1);
  }
}
