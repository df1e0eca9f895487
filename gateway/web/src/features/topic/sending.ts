/** Gives the same key to the same words, so that sending them again after a broken connection says nothing twice. */
export function createSendingKeys(): (words: unknown) => string {
  let sent: string | null = null;
  let key = '';
  return (words) => {
    const now = JSON.stringify(words);
    if (now !== sent) {
      sent = now;
      key = newKey();
    }
    return key;
  };
}

// Browsers offer `randomUUID` on secure pages only; a platform in a local network may have no certificate.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
