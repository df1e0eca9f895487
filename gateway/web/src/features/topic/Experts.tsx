import { Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '@/ui/Person';
import { expertsQuery } from './queries';
import { useReading } from './Reading';

/** Who may know the answer, where a question waits for one. */
export function Experts() {
  const { t } = useTranslation('topic');
  const { topic, isMember } = useReading();
  const waits = topic.kind === 'QUESTION' && topic.status === 'OPEN' && isMember;
  const experts = useQuery({ ...expertsQuery(topic.id), enabled: waits });
  if (!waits || !experts.data || experts.data.length === 0) {
    return null;
  }
  return (
    <Paper withBorder radius="lg" p="md" bg="var(--praxis-card)" component="section" aria-label={t('experts.title')}>
      <Text fw={600} mb="xs">
        {t('experts.title')}
      </Text>
      <Group gap="lg">
        {experts.data.map((one) => (
          <div key={one.member.id}>
            <PersonLine person={one.member} />
            <Text size="xs" c="dimmed">
              {one.answers > 0 ? t('experts.answers', { count: one.answers }) : t('experts.appreciated', { count: one.appreciated })}
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
