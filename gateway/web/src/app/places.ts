/** Pages by the letter that follows `g`. */
export const PLACES = { h: ['/', 'home'], d: ['/discover', 'discover'], p: ['/people', 'people'], b: ['/bookmarks', 'bookmarks'] } as const;
