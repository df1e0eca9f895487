import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Ago } from '@/ui/Ago';
import { PersonName } from '@/ui/Person';
import classes from './Topic.module.css';

/** What came of an idea or a listening round: you said, we did. */
export function Outcome({ topic }: { topic: Schemas['TopicView'] }) {
  const { t } = useTranslation('topic');
  if (!topic.outcomeHtml) {
    return null;
  }
  return (
    <section className={classes.outcome} aria-labelledby="outcome">
      <Title order={2} size="h4" id="outcome" mb="xs">
        {t('outcome.title')}
      </Title>
      <div className="prose" dangerouslySetInnerHTML={{ __html: topic.outcomeHtml }} />
      <Group gap={6} mt="sm" fz="sm">
        {topic.outcomeBy && <PersonName person={topic.outcomeBy} />}
        {topic.outcomeAt && (
          <Text component="span" size="sm" c="dimmed">
            <Ago at={topic.outcomeAt} />
          </Text>
        )}
      </Group>
    </section>
  );
}
