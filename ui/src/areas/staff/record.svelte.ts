// A record being written: what stands in the form, what the program says about it while typing, and what to send.
import { SvelteSet } from 'svelte/reactivity';
import { rpc } from '$host';
import type { Finding, StaffCheckResult, StaffFields, StaffPatch, StaffSaved } from '$contract/types';
import { formatDate } from '$kit/format';
import { Form } from '$kit/form.svelte';
import { specs, type FieldKey, type FieldValue } from './fields';

export type Values = Record<FieldKey, FieldValue>;

/** Texts are never null in a control. */
export function toValues(fields: StaffFields): Values {
  const values: Partial<Values> = {};
  for (const [key, spec] of specs) {
    const value = fields[key];
    const isText = !['date', 'number', 'year', 'unit', 'code', 'choice', 'golongan'].includes(spec.control);
    values[key] = isText ? (value ?? '') : value;
  }
  return values as Values;
}

const stored = (value: FieldValue): FieldValue => (value === '' ? null : value);

/** The fields that differ, as the program takes them. */
export function patchOf(before: Values, after: Values): StaffPatch {
  const patch: Record<string, FieldValue> = {};
  for (const key of specs.keys()) {
    const [old, now] = [stored(before[key]), stored(after[key])];
    if (old !== now) patch[key] = now;
  }
  // The program finds the kind of post anew from SIASN's codes; without them the kind that is shown counts.
  const reclassified = 'eselon' in patch || 'positionType' in patch;
  if (reclassified && !('positionKind' in patch) && stored(after.positionType) === null) {
    patch['positionKind'] = stored(after.positionKind);
  }
  return patch as StaffPatch;
}

/** Fields that the NIP tells. */
const told = ['birthDate', 'sex', 'kind', 'tmtCpns'] as const;

export class RecordForm {
  readonly id: number | null;
  readonly form: Form<Values, StaffSaved>;
  /** What the program said last. */
  findings = $state.raw<readonly Finding[]>([]);
  sameNip = $state.raw<StaffCheckResult['sameNip']>(null);
  /** What was filled in from the NIP, in words. */
  filled = $state('');
  readonly #before: Values;
  readonly #touched = new SvelteSet<FieldKey>();
  #tried = $state(false);
  /** Values at the time of the last refusal: what was changed since is no longer refused. */
  #refused = $state.raw<Values>();
  #auto = new Map<FieldKey, FieldValue>();
  #turn = 0;

  /** Of a record, or of a new person when `fields` is empty and `id` null. */
  constructor(id: number | null, fields: StaffFields, findings: readonly Finding[] = []) {
    this.id = id;
    this.#before = toValues(fields);
    this.findings = findings;
    this.form = new Form(toValues(fields), (values) =>
      id === null
        ? rpc('staff.create', { fields: patchOf(this.#before, values) })
        : rpc('staff.edit', { id, patch: patchOf(this.#before, values) }),
    );
  }

  get values(): Values {
    return this.form.values;
  }

  get patch(): StaffPatch {
    return patchOf(this.#before, this.values);
  }

  get dirty(): boolean {
    return Object.keys(this.patch).length > 0;
  }

  /** The person left a control: from now on it may be complained about. */
  touch(key: FieldKey): void {
    this.#touched.add(key);
  }

  #complains(key: FieldKey): boolean {
    return this.id !== null || this.#tried || this.#touched.has(key);
  }

  error(key: FieldKey): string | undefined {
    const refusal = this.form.error(key);
    if (refusal !== undefined && this.#refused?.[key] === this.values[key]) return refusal;
    if (!this.#complains(key)) return undefined;
    return this.findings.find((one) => one.field === key && one.level === 'galat')?.message;
  }

  warning(key: FieldKey): string | undefined {
    if (!this.#complains(key)) return undefined;
    const found = this.findings.find((one) => one.field === key && one.level === 'peringatan');
    return found && (found.basis ? `${found.message} (${found.basis})` : found.message);
  }

  /** Asks the program about what stands in the form. Late answers are ignored. */
  async check(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.patch;
    try {
      const answer = await rpc('staff.check', { id: this.id, fields: asked });
      if (turn !== this.#turn) return;
      this.findings = answer.findings;
      this.sameNip = answer.sameNip;
      if (this.id === null) this.#fillFromNip(answer.nip);
    } catch {
      // Saving will say what is wrong; typing goes on.
    }
  }

  /** Fills what the NIP tells into fields that are empty or were filled this way before. */
  #fillFromNip(nip: StaffCheckResult['nip']): void {
    if (!nip) return;
    const names: string[] = [];
    for (const key of told) {
      const value = nip[key];
      const now = stored(this.values[key]);
      if (value === null || now === value) continue;
      if (now !== null && this.#auto.get(key) !== now) continue;
      this.values[key] = value;
      this.#auto.set(key, value);
    }
    for (const key of told) {
      const value = this.#auto.get(key);
      if (value === undefined || this.values[key] !== value) continue;
      if (key === 'birthDate') names.push(`lahir ${formatDate(String(value))}`);
      else if (key === 'sex') names.push(value === 'L' ? 'laki-laki' : 'perempuan');
      else if (key === 'tmtCpns') names.push(`TMT CPNS ${formatDate(String(value))}`);
      else names.push(String(value));
    }
    this.filled = names.join(', ');
  }

  /** For `<form onsubmit>`. Undefined when refused. */
  submit = async (event: SubmitEvent): Promise<StaffSaved | undefined> => {
    this.#tried = true;
    const answer = await this.form.submit(event);
    if (this.form.failure) this.#refused = { ...this.values };
    return answer;
  };
}
