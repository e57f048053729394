// What can be chosen in a field, from the lists of the program. Pure.
import type { ReferenceLists } from '$contract/types';
import type { FieldKey, FieldSpec, FieldValue } from './fields';

export interface Option {
  value: string;
  label: string;
}

/** Choices of a field. A stored code that the lists do not know stays choosable, so that opening a form loses nothing. */
export function optionsOf(
  spec: FieldSpec,
  lists: ReferenceLists | undefined,
  values: Readonly<Record<FieldKey, FieldValue>>,
): Option[] {
  const options = known(spec, lists, values);
  const now = values[spec.key];
  if (now !== null && now !== '' && !options.some((option) => option.value === now)) {
    options.push({ value: String(now), label: `${now} (tidak ada dalam daftar)` });
  }
  return options;
}

function known(
  spec: FieldSpec,
  lists: ReferenceLists | undefined,
  values: Readonly<Record<FieldKey, FieldValue>>,
): Option[] {
  if (!lists) return [];
  if (spec.control === 'golongan') {
    const kind = values.kind === 'PPPK' ? 'PPPK' : values.kind === null ? undefined : 'PNS';
    return lists.golongan
      .filter((entry) => kind === undefined || entry.kind === kind)
      .map(({ label, pangkat }) => ({ value: label, label: pangkat ? `${label} – ${pangkat}` : label }));
  }
  if (!spec.list || spec.list === 'golongan') return [];
  return lists[spec.list].map(({ code, name }) => ({ value: code, label: name }));
}
