import { useTranslation } from 'react-i18next';
import { readingMinutes } from './catchUp';

const HOUR_MINUTES = 60;

/** About how long so many posts take to read; beyond an hour nobody counts minutes. */
export function ReadingTime({ posts }: { posts: number }) {
  const { t } = useTranslation('home');
  const minutes = readingMinutes(posts);
  return minutes > HOUR_MINUTES ? t('readingTimeLong') : t('readingTime', { count: minutes });
}
