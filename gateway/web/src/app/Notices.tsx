import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Where short messages are shown. */
export default function Notices() {
  const { t } = useTranslation();
  const close = { 'aria-label': t('action.close') };
  return (
    <MantineThemeProvider theme={{ components: { Notification: { defaultProps: { closeButtonProps: close } } } }}>
      <Notifications position="bottom-right" containerWidth={380} />
    </MantineThemeProvider>
  );
}
