import { Radio, Stack, Text, useDirection, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, chooseLanguage, directionOf } from '@/i18n';
import classes from './Me.module.css';

/** Language and colours of the pages in this browser. */
export function AppearanceSection() {
  const { t, i18n } = useTranslation('me');
  const { setDirection } = useDirection();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const speak = (language: string) =>
    void chooseLanguage(language as Language).then(() => setDirection(directionOf(language)));
  return (
    <Stack>
      <Text c="dimmed">{t('appearance.lead')}</Text>
      <div className={classes.card}>
        <Radio.Group label={t('common:account.language')} value={i18n.language} onChange={speak}>
          <Stack gap="xs" mt="xs">
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <Radio key={code} value={code} label={<span lang={code}>{name}</span>} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
      <div className={classes.card}>
        <Radio.Group
          label={t('common:account.colours')}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
        >
          <Stack gap="xs" mt="xs">
            {(['auto', 'light', 'dark'] as const).map((scheme) => (
              <Radio key={scheme} value={scheme} label={t(`common:account.${scheme}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
    </Stack>
  );
}
