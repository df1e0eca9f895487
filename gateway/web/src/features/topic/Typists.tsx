import { useTranslation } from 'react-i18next';
import classes from './Topic.module.css';

const NAMED = 3;

/** Who is writing at this moment. */
export function Typists({ names }: { names: string[] }) {
  const { t, i18n } = useTranslation('topic');
  const named = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names.slice(0, NAMED));
  return (
    <div className={classes.typing} role="status">
      {names.length > 0 && t('typing', { count: names.length, names: named })}
    </div>
  );
}
