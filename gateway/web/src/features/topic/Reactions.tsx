import { ActionIcon, Button, Group, Popover, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMoodPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReact } from './changes';
import type { Post } from './posts';
import { useReading } from './Reading';
import classes from './Topic.module.css';

const OFFERED = ['👍', '❤️', '🎉', '💡', '🙏', '👀', '😄', '🤔'] as const;

/** How members react to a post, and a way to join them. */
export function Reactions({ post }: { post: Post }) {
  const { t, i18n } = useTranslation('topic');
  const { topic, isMember } = useReading();
  const react = useReact(topic.id);
  const [open, { toggle, close }] = useDisclosure(false);
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <Group gap={6}>
      {Object.entries(post.reactions).map(([emoji, members]) => {
        const mine = post.reacted.includes(emoji);
        return (
          <Button
            key={emoji}
            size="compact-sm"
            radius="xl"
            variant="default"
            className={classes.reaction}
            data-mine={mine || undefined}
            aria-pressed={mine}
            aria-label={t('reaction.count', { emoji, count: members })}
            disabled={!isMember}
            onClick={() => react.mutate({ post, emoji, on: !mine })}
          >
            {emoji} {count.format(members)}
          </Button>
        );
      })}
      {isMember && (
        <Popover opened={open} onChange={(shown) => !shown && close()} trapFocus returnFocus shadow="md" position="top">
          <Popover.Target>
            <Tooltip label={t('reaction.add')}>
              <ActionIcon variant="subtle" color="gray" aria-label={t('reaction.add')} onClick={toggle}>
                <IconMoodPlus size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown p={6} aria-label={t('reaction.add')}>
            <Group gap={2}>
              {OFFERED.map((emoji) => (
                <ActionIcon
                  key={emoji}
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('reaction.with', { emoji })}
                  onClick={() => {
                    close();
                    react.mutate({ post, emoji, on: !post.reacted.includes(emoji) });
                  }}
                >
                  {emoji}
                </ActionIcon>
              ))}
            </Group>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
