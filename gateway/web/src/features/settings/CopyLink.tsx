import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressOf } from './addresses';

/** Copies the address of an invitation. */
export function CopyLink({ token, size = 'xs' }: { token: string; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={addressOf(token)}>
      {({ copied, copy }) => (
        <Button size={size} variant="default" onClick={copy}>
          {t(copied ? 'action.copied' : 'action.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
