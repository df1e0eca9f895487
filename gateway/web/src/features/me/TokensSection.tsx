import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Me.module.css';
import { NewToken } from './NewToken';
import { TokenCard } from './TokenCard';
import { TokenSecret } from './TokenSecret';
import type { OwnProfile } from './profileForm';
import { tokensQuery } from './queries';

/** Personal access tokens: those that there are, and a new one, whose secret is shown once. */
export function TokensSection({ member }: { member: OwnProfile }) {
  const { t } = useTranslation('me');
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Stack>
      <Text>
        {t('tokens.lead')}{' '}
        <Anchor href="/docs" inherit underline="always">
          {t('tokens.docs')}
        </Anchor>
      </Text>
      {secret && <TokenSecret secret={secret} close={() => setSecret(null)} />}
      {making ? (
        <NewToken
          administrator={member.administrator}
          made={(token) => {
            setMaking(false);
            setSecret(token);
          }}
          close={() => setMaking(false)}
        />
      ) : (
        <Button
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {t('tokens.new')}
        </Button>
      )}
      {tokens.isPending && <Skeletons lines={2} height={90} />}
      {tokens.isError && <ProblemAlert problem={tokens.error} again={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && !making && (
        <Empty picture="key" title={t('tokens.none')}>
          {t('tokens.noneText')}
        </Empty>
      )}
      <Stack component="ul" gap="sm" className={classes.list}>
        {tokens.data?.map((token) => (
          <TokenCard key={token.id} token={token} />
        ))}
      </Stack>
    </Stack>
  );
}
