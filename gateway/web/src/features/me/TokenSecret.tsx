import { Alert, Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Me.module.css';

/** A new token's secret, which nobody can show again. */
export function TokenSecret({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation('me');
  return (
    <Alert color="amber" variant="light" role="alert" icon={<IconKey aria-hidden />} title={t('tokens.once')}>
      <div className={classes.secret} dir="ltr">
        {secret}
      </div>
      <Group mt="sm">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('common:action.copied') : t('common:action.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={close}>
          {t('tokens.kept')}
        </Button>
      </Group>
    </Alert>
  );
}
