/** Where a post of a topic is read. */
export function postPath(topic: string, number?: number | null): string {
  return number ? `/topics/${topic}#post-${number}` : `/topics/${topic}`;
}
