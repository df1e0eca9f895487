import { Link } from 'react-router';
import classes from './Members.module.css';

/** Short phrases of a profile; with a path, each leads there. */
export function Tags({ tags, pathOf, label }: { tags: readonly string[]; pathOf?: (tag: string) => string; label?: string }) {
  return (
    <ul className={classes.tags} aria-label={label}>
      {tags.map((tag) => (
        <li key={tag}>
          {pathOf ? (
            <Link className={classes.tag} to={pathOf(tag)} dir="auto">
              {tag}
            </Link>
          ) : (
            <span className={classes.tag} dir="auto">
              {tag}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
