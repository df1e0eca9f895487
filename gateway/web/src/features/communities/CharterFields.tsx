import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ListField } from './ListField';

type Charter = Schemas['Charter'];

/** What a charter says, in the order in which it is easiest to think about. */
const TEXTS = ['purpose', 'domain', 'community', 'practice', 'idealMember'] as const;
const MOST = { purpose: 500, domain: 2000, community: 2000, practice: 2000, idealMember: 2000 };

/** The charter before anything is written. */
export const BLANK_CHARTER: Charter = { domain: '', community: '', practice: '', purpose: '', idealMember: '', goals: [] };

/** The fields of a charter, each explained in the words of communities of practice. */
export function CharterFields({
  charter,
  errors,
  onChange,
}: {
  charter: Charter;
  /** What is wrong, by names such as `charter.purpose`. */
  errors: Record<string, string>;
  onChange: (charter: Charter) => void;
}) {
  const { t } = useTranslation('communities');
  const goalError = Object.keys(errors).find((field) => field.startsWith('charter.goals'));
  return (
    <Stack gap="lg">
      {TEXTS.map((field) => (
        <Textarea
          key={field}
          label={t(`charter.${field}`)}
          description={t(`charter.${field}Help`)}
          autosize
          minRows={field === 'purpose' ? 2 : 3}
          maxLength={MOST[field]}
          value={charter[field]}
          error={errors[`charter.${field}`]}
          onChange={(event) => onChange({ ...charter, [field]: event.currentTarget.value })}
        />
      ))}
      <ListField
        label={t('charter.goals')}
        help={t('charter.goalsHelp')}
        item={(position) => t('charter.goal', { position })}
        add={t('charter.addGoal')}
        values={charter.goals}
        most={20}
        maxLength={300}
        error={goalError && errors[goalError]}
        onChange={(goals) => onChange({ ...charter, goals })}
      />
    </Stack>
  );
}

/** The charter as it is sent: without blanks around and between. */
export function tidied(charter: Charter): Charter {
  return { ...charter, goals: charter.goals.map((goal) => goal.trim()).filter((goal) => goal !== '') };
}
