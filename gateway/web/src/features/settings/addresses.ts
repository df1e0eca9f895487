/** The mail addresses in a text as people paste it: by lines, commas, semicolons; each once. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^[<"(]+|[>")]+$/g, ''))
    .filter((word) => word !== '');
  return [...new Set(found)];
}
