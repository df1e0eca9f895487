const HEADER = 80;

/** All posts on the page. */
export function postsShown(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-number]')];
}

/** The first post that can be seen below the header. */
export function postInSight(): HTMLElement | undefined {
  return postsShown().find((one) => one.getBoundingClientRect().bottom > HEADER);
}
