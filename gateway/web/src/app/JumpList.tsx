import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import classes from './Jump.module.css';
import { useJumps } from './useJumps';

const PAUSE_MILLIS = 200;

/** A field in which the beginning of a name leads to pages, communities and people. */
export default function JumpList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MILLIS);
  const { groups, pending } = useJumps(typed, asked);
  const list = useCombobox({ opened: true });
  const { selectFirstOption, resetSelectedOption } = list;
  useEffect(() => {
    // Enter goes to the best match without a further key.
    if (typed.trim() === '') {
      resetSelectedOption();
    } else {
      selectFirstOption();
    }
  }, [typed, selectFirstOption, resetSelectedOption]);
  const found = groups.some((group) => group.places.length > 0);

  return (
    <Modal opened onClose={close} title={t('jump.title')} size="lg" yOffset="8vh" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Combobox
        store={list}
        onOptionSubmit={(path) => {
          close();
          void navigate(path);
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            type="search"
            data-autofocus
            size="md"
            aria-label={t('jump.title')}
            placeholder={t('jump.placeholder')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="sm" className={classes.list} aria-label={t('jump.title')}>
          {groups
            .filter((group) => group.places.length > 0)
            .map((group) => (
              <Combobox.Group key={group.name} label={t(`jump.${group.name}`)}>
                {group.places.map((place) => (
                  <Combobox.Option key={place.path} value={place.path} className={classes.place}>
                    <Text component="span" fw={600} dir="auto">
                      {place.name}
                    </Text>
                    {place.detail && (
                      <Text component="span" size="sm" className={classes.detail} dir="auto">
                        {place.detail}
                      </Text>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
        </Combobox.Options>
        <Text c="dimmed" role="status" mt="sm">
          {pending ? t('loading') : !found && t('jump.nothing')}
        </Text>
      </Combobox>
    </Modal>
  );
}
