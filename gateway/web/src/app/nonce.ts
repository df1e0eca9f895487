import { setNonce } from 'get-nonce';

/** The nonce of this page: the only styles that its Content-Security-Policy lets scripts add bear it. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Libraries that add styles of their own ask here.
setNonce(styleNonce);
