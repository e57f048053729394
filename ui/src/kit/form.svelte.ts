// A form: values, what is wrong with them, and saving. The rules live in Rust; here are only their answers.
import { untrack } from 'svelte';
import { asFailure, type HostFailure } from '$host';

export class Form<T extends Record<string, unknown>, R = unknown> {
  values: T;
  /** The refusal of the last attempt. */
  failure = $state.raw<HostFailure>();
  saving = $state(false);
  #saved: string;
  #save: (values: T) => Promise<R>;

  constructor(values: T, save: (values: T) => Promise<R>) {
    this.values = $state(values);
    this.#saved = $state(JSON.stringify(values));
    this.#save = save;
  }

  /** Something was typed since the last save. */
  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#saved;
  }

  /** What is wrong with one field. */
  error(field: keyof T & string): string | undefined {
    return this.failure?.field(field);
  }

  /** Replaces all values, as after loading. */
  reset(values: T): void {
    // Untracked, so that an effect may call this when an answer arrives.
    untrack(() => {
      Object.assign(this.values, values);
      this.#saved = JSON.stringify(this.values);
      this.failure = undefined;
    });
  }

  /** Saves; gives the answer, or undefined when refused. A second call while saving does nothing. */
  async save(): Promise<R | undefined> {
    if (this.saving) return undefined;
    this.saving = true;
    this.failure = undefined;
    const values = $state.snapshot(this.values) as T;
    try {
      const answer = await this.#save(values);
      this.#saved = JSON.stringify(values);
      return answer;
    } catch (error) {
      this.failure = asFailure(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  /** For `<form onsubmit>`: saves, then moves the focus to the first field that was refused. */
  submit = async (event: SubmitEvent): Promise<R | undefined> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const answer = await this.save();
    if (this.failure) {
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    }
    return answer;
  };
}
