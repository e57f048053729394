// What crosses the border, and the error the rest of the page sees. No transport here.
import type { Code, Failure, FieldError, Progress } from '../contract/types';

export type { Progress };

/** The answer of every command. */
export type Reply<T> = { ok: { value: T; changed: string[] } } | { err: Failure };

/** How a page reaches the program: the window (Tauri) or the loopback host (browser, tests). */
export interface Host {
  rpc(name: string, input: unknown): Promise<Reply<unknown>>;
  rpcJob(
    name: string,
    input: unknown,
    id: number,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<unknown>>;
}

/** A refused or failed command. `message` is complete Indonesian text, ready to be shown. */
export class HostFailure extends Error {
  readonly code: Code;
  readonly fields: FieldError[];
  readonly reference: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'HostFailure';
    this.code = failure.code;
    this.fields = failure.fields;
    this.reference = failure.reference ?? null;
  }

  /** The message that belongs under the field `name`, if any. */
  field(name: string): string | undefined {
    return this.fields.find((f) => f.field === name)?.message;
  }

  get cancelled(): boolean {
    return this.code === 'cancelled';
  }
}

/** Any thrown thing as a HostFailure, so that a page has one kind of error to show. */
export function asFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new HostFailure({
    code: 'internal',
    message:
      'Program tidak menjawab sebagaimana mestinya. Ulangi; bila tetap terjadi, tutup lalu buka kembali Abdi.',
    fields: [],
    reference: detail.slice(0, 120) || undefined,
  });
}
