import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ListField } from './ListField';

/** Who comes in how, and who finds the community. */
export type Admission = Pick<Schemas['CommunityView'], 'joining' | 'visibility' | 'questions'>;

/** The choice of how members join, what they are asked, and whether the community is listed. */
export function AdmissionFields({
  admission,
  errors,
  onChange,
}: {
  admission: Admission;
  errors: Record<string, string>;
  onChange: (some: Partial<Admission>) => void;
}) {
  const { t } = useTranslation('communities');
  const questionError = Object.keys(errors).find((field) => field.startsWith('questions'));
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('joining.label')}
        value={admission.joining}
        error={errors.joining}
        onChange={(joining) => onChange({ joining: joining as Admission['joining'] })}
      >
        <Stack gap="sm" mt="xs">
          {(['OPEN', 'REQUEST', 'INVITATION'] as const).map((way) => (
            <Radio key={way} value={way} label={t(`joining.${way}`)} description={t(`joining.${way}Help`)} />
          ))}
        </Stack>
      </Radio.Group>
      {admission.joining === 'REQUEST' && (
        <ListField
          label={t('questions.label')}
          help={t('questions.help')}
          item={(position) => t('questions.one', { position })}
          add={t('questions.add')}
          values={admission.questions}
          most={10}
          maxLength={300}
          error={questionError && errors[questionError]}
          onChange={(questions) => onChange({ questions })}
        />
      )}
      <Radio.Group
        label={t('visibility.label')}
        value={admission.visibility}
        error={errors.visibility}
        onChange={(visibility) => onChange({ visibility: visibility as Admission['visibility'] })}
      >
        <Stack gap="sm" mt="xs">
          {(['LISTED', 'UNLISTED'] as const).map((way) => (
            <Radio key={way} value={way} label={t(`visibility.${way}`)} description={t(`visibility.${way}Help`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
