import { Anchor, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KeyList } from '@/app/KeyList';
import { Page } from '@/ui/Page';
import classes from './Help.module.css';
import { MarkdownExamples } from './MarkdownExamples';

const POINTS = {
  communities: ['find', 'join', 'found', 'roles'],
  discussions: ['start', 'follow', 'read', 'mention', 'bookmark'],
  kinds: ['DISCUSSION', 'QUESTION', 'IDEA', 'ANNOUNCEMENT', 'LISTENING'],
  moderation: ['report', 'decide', 'appeal', 'held'],
  privacy: ['see', 'export', 'erase', 'quiet'],
} as const;

/** How things work here, in few words. */
export function Component() {
  const { t } = useTranslation('help');
  const sections: Record<string, ReactNode> = {
    ...Object.fromEntries(
      Object.entries(POINTS).map(([section, points]) => [
        section,
        <List key={section} spacing="sm">
          {points.map((point) => (
            <List.Item key={point}>
              <strong>{t(`${section}.${point}.title`)}</strong> {t(`${section}.${point}.text`)}
            </List.Item>
          ))}
        </List>,
      ]),
    ),
    markdown: <MarkdownExamples />,
    keys: (
      <>
        <KeyList on="everywhere" />
        <Title order={3} size="h4" mt="lg" mb="sm">
          {t('common:shortcut.onTopic')}
        </Title>
        <KeyList on="topic" />
      </>
    ),
  };
  return (
    <Page title={t('common:nav.help')} lead={t('lead')}>
      <nav aria-label={t('contents')}>
        <List className={classes.contents}>
          {Object.keys(sections).map((section) => (
            <List.Item key={section}>
              <Anchor href={`#${section}`}>{t(`${section}.title`)}</Anchor>
            </List.Item>
          ))}
        </List>
      </nav>
      {Object.entries(sections).map(([section, content]) => (
        <section key={section} id={section} className={classes.card} aria-labelledby={`${section}-title`}>
          <Title order={2} size="h3" id={`${section}-title`} mb="sm">
            {t(`${section}.title`)}
          </Title>
          {content}
        </section>
      ))}
      <Text c="dimmed">
        {t('further')}{' '}
        <Anchor component={Link} to="/about" inherit underline="always">
          {t('common:nav.about')}
        </Anchor>
      </Text>
    </Page>
  );
}
