// The settings of a period as a form holds them: one row per group, also for groups that are not used.
import type { ReviewsGroup, ReviewsPolicy, ReviewsSettings } from '$contract/types';
import { groupOrder } from './words';

export interface GroupFields {
  group: ReviewsGroup;
  used: boolean;
  weight: number | null;
  minimum: number | null;
  maximum: number | null;
}

export interface SettingsFields {
  groups: GroupFields[];
  threshold: number | null;
  minimumRaters: number | null;
  policy: ReviewsPolicy;
  gap: number | null;
  strength: number | null;
}

export function toFields(settings: ReviewsSettings): SettingsFields {
  const groups = groupOrder.map((group): GroupFields => {
    const rule = settings.groups.find((one) => one.group === group);
    return rule
      ? { ...rule, used: true }
      : { group, used: false, weight: 0, minimum: group === 'tim' ? 1 : 3, maximum: group === 'tim' ? 1 : 5 };
  });
  return { ...settings, groups };
}

export function fromFields(fields: SettingsFields): ReviewsSettings {
  const groups = fields.groups
    .filter((row) => row.used)
    .map(({ group, weight, minimum, maximum }) => ({
      group,
      weight: weight ?? 0,
      minimum: minimum ?? 0,
      maximum: maximum ?? 0,
    }));
  return {
    groups,
    threshold: fields.threshold ?? 0,
    minimumRaters: fields.minimumRaters ?? 0,
    policy: fields.policy,
    gap: fields.gap ?? 0,
    strength: fields.strength ?? 0,
  };
}

/** Sum of the weights of the groups that count; self never does. */
export function weightSum(fields: SettingsFields): number {
  return fields.groups
    .filter((row) => row.used && row.group !== 'diri')
    .reduce((sum, row) => sum + (row.weight ?? 0), 0);
}
