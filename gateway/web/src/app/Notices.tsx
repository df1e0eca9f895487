import { Notifications } from '@mantine/notifications';

/** Where short messages are shown. */
export default function Notices() {
  return <Notifications position="bottom-right" containerWidth={380} />;
}
