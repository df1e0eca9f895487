import { Anchor, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/ui/Page';
import { Rings } from '@/ui/Rings';
import classes from './Help.module.css';

/** What Praxis is, its licence, and where programs find its API. */
export function Component() {
  const { t } = useTranslation('help');
  return (
    <Page title={t('common:nav.about')} lead={t('about.lead')}>
      <section className={classes.card} aria-labelledby="what">
        <Rings size={72} />
        <Title order={2} size="h3" id="what" my="sm">
          {t('about.what')}
        </Title>
        <Text mb="sm">{t('about.text')}</Text>
        <List spacing="xs">
          {['domain', 'community', 'practice'].map((part) => (
            <List.Item key={part}>
              <strong>{t(`about.${part}.title`)}</strong> {t(`about.${part}.text`)}
            </List.Item>
          ))}
        </List>
      </section>
      <section className={classes.card} aria-labelledby="values">
        <Title order={2} size="h3" id="values" mb="sm">
          {t('about.values')}
        </Title>
        <List spacing="xs">
          {['quiet', 'data', 'open'].map((value) => (
            <List.Item key={value}>{t(`about.value.${value}`)}</List.Item>
          ))}
        </List>
      </section>
      <section className={classes.card} aria-labelledby="programs">
        <Title order={2} size="h3" id="programs" mb="sm">
          {t('about.programs')}
        </Title>
        <Text>
          {t('about.programsText')}{' '}
          <Anchor href="/docs" inherit underline="always">
            {t('about.docs')}
          </Anchor>
          {' · '}
          <Anchor component={Link} to="/me/settings?section=tokens" inherit underline="always">
            {t('about.tokens')}
          </Anchor>
        </Text>
      </section>
      <section className={classes.card} aria-labelledby="licence">
        <Title order={2} size="h3" id="licence" mb="sm">
          {t('about.licence')}
        </Title>
        <Text>{t('about.licenceText')}</Text>
      </section>
    </Page>
  );
}
