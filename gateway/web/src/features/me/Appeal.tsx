import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Ago } from '@/ui/Ago';
import classes from './Me.module.css';

/** What the author wrote against a decision, and what came of it. */
export function Appeal({ appeal }: { appeal: Schemas['AppealLine'] }) {
  const { t } = useTranslation('me');
  return (
    <div>
      <Text fw={600}>{t('appeal.yours')}</Text>
      <blockquote className={classes.quote} dir="auto">
        {appeal.text}
      </blockquote>
      <Text mt="xs">
        {t(`appeal.decision.${appeal.decision ?? 'NONE'}`)} <Ago at={appeal.decidedAt ?? appeal.at} />
      </Text>
      {appeal.reason && (
        <Text dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {appeal.reason}
        </Text>
      )}
    </div>
  );
}
