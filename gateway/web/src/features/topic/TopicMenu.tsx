import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowMerge, IconArrowsSplit, IconDots, IconFolder, IconHistory, IconLock, IconLockOpen, IconPencil, IconPin, IconPinnedOff, IconProgressCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTopicChange } from './changes';
import { HistoryDialog } from './HistoryDialog';
import { MergeDialog } from './MergeDialog';
import { MoveDialog } from './MoveDialog';
import { OutcomeDialog } from './OutcomeDialog';
import { useReading } from './Reading';
import { RetitleDialog } from './RetitleDialog';
import { SplitDialog } from './SplitDialog';

/** What can be done with a topic as a whole. */
export function TopicMenu() {
  const { t } = useTranslation('topic');
  const { topic, me, isMember, moderates, leads } = useReading();
  const [dialog, setDialog] = useState<'outcome' | 'retitle' | 'move' | 'split' | 'merge' | 'history' | null>(null);
  const change = useTopicChange(topic);
  const close = () => setDialog(null);
  const told = (what: 'pinned' | 'unpinned' | 'locked' | 'unlocked') => () => notifications.show({ message: t(`manage.now.${what}`) });
  const decides = leads && (topic.kind === 'IDEA' || topic.kind === 'LISTENING');
  const retitles = moderates || (isMember && topic.author.id === me.id && !topic.locked);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('manage.menu')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {decides && (
            <Menu.Item leftSection={<IconProgressCheck size={16} aria-hidden />} onClick={() => setDialog('outcome')}>
              {t('outcome.decide')}
            </Menu.Item>
          )}
          {retitles && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('retitle')}>
              {t('manage.retitle')}
            </Menu.Item>
          )}
          {moderates && (
            <>
              <Menu.Item
                leftSection={topic.pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
                onClick={() => change.mutate({ pinned: !topic.pinned }, { onSuccess: told(topic.pinned ? 'unpinned' : 'pinned') })}
              >
                {t(topic.pinned ? 'manage.unpin' : 'manage.pin')}
              </Menu.Item>
              <Menu.Item
                leftSection={topic.locked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
                onClick={() => change.mutate({ locked: !topic.locked }, { onSuccess: told(topic.locked ? 'unlocked' : 'locked') })}
              >
                {t(topic.locked ? 'manage.unlock' : 'manage.lock')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFolder size={16} aria-hidden />} onClick={() => setDialog('move')}>
                {t('manage.move')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowsSplit size={16} aria-hidden />} onClick={() => setDialog('split')}>
                {t('manage.split')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => setDialog('merge')}>
                {t('manage.merge')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setDialog('history')}>
            {t('history.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'outcome' && <OutcomeDialog topic={topic} onClose={close} />}
      {dialog === 'retitle' && <RetitleDialog topic={topic} onClose={close} />}
      {dialog === 'move' && <MoveDialog topic={topic} onClose={close} />}
      {dialog === 'split' && <SplitDialog topic={topic} onClose={close} />}
      {dialog === 'merge' && <MergeDialog topic={topic} onClose={close} />}
      {dialog === 'history' && <HistoryDialog topic={topic} onClose={close} />}
    </>
  );
}
