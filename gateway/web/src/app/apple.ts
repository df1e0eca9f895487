/** Whether the keyboard has Apple's command key in place of Control. */
export const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);
