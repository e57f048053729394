// How a Field tells the control inside it its id, its descriptions and whether it was refused.
import { getContext, setContext } from 'svelte';

export interface FieldLink {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

const key = Symbol('field');

export function provideField(link: FieldLink): void {
  setContext(key, link);
}

/** Attributes for the control; empty outside a Field. */
export function fieldAttributes(link: FieldLink | undefined): Record<string, unknown> {
  if (!link) return {};
  return {
    id: link.id,
    'aria-describedby': link.describedBy,
    'aria-invalid': link.invalid || undefined,
    'aria-required': link.required || undefined,
  };
}

export function useField(): FieldLink | undefined {
  return getContext<FieldLink | undefined>(key);
}
