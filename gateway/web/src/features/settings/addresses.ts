/** The mail addresses in a text as people paste it: by lines, commas, semicolons; each once. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^[<"(]+|[>")]+$/g, ''))
    .filter((word) => word !== '');
  return [...new Set(found)];
}

/** The address at which an invitation is accepted in this application. */
export function addressOf(token: string): string {
  return `${location.origin}/join/${token}`;
}
