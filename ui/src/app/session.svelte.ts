// The open file: who works in it, what can be undone, when it locks itself.
import { asFailure, onChanged, onFailure, rpc, type HostFailure } from '$host';
import type { SessionStatus } from '$contract/types';
import { asking } from '$kit/ask.svelte';
import { forgetHeld } from '$kit/remember';
import { toasts } from '$kit/toast.svelte';

export class Session {
  status = $state.raw<SessionStatus>();
  /** The program did not answer at the start. */
  error = $state.raw<HostFailure>();
  /** Why it was locked, shown on the lock page. */
  reason = $state<'idle' | 'operator'>();
  busy = $state(false);
  #turn = 0;

  get open(): boolean {
    return this.status?.state === 'open';
  }

  /** Follows changes and refusals; gives back the way to stop. */
  start(): () => void {
    const stops = [
      onChanged(() => void this.refresh()),
      onFailure((code) => {
        if (code === 'locked' && this.open) void this.refresh();
      }),
    ];
    void this.refresh();
    return () => stops.forEach((stop) => stop());
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const status = await rpc('session.status', {});
      if (turn === this.#turn) this.take(status);
    } catch (error) {
      if (turn === this.#turn && !this.status) this.error = asFailure(error);
    }
  }

  /** A status that a command gave back. */
  take(status: SessionStatus): void {
    if (this.status?.state === 'open' && status.state !== 'open') {
      forgetHeld();
      asking.question?.answer(false);
      toasts.clear();
    }
    if (status.state === 'open') this.reason = undefined;
    this.error = undefined;
    this.status = status;
  }

  async lock(reason: 'idle' | 'operator' = 'operator'): Promise<void> {
    this.reason = reason;
    try {
      await rpc('vault.lock', {});
    } catch (error) {
      toasts.danger(asFailure(error).message);
    }
    await this.refresh();
  }

  /** Takes the last change back, or forward again, and says which. */
  async step(which: 'undo' | 'redo'): Promise<void> {
    if (this.busy || !this.status?.[which]) return;
    this.busy = true;
    try {
      const { title } = await rpc(which === 'undo' ? 'journal.undo' : 'journal.redo', {});
      toasts.settle();
      toasts.info(which === 'undo' ? `Diurungkan: ${title}` : `Diulangi: ${title}`);
    } catch (error) {
      toasts.danger(asFailure(error).message);
    }
    this.busy = false;
    await this.refresh();
  }
}

export const session = new Session();

/** After a change that can be undone: says so, with the way back. */
export function done(text: string): void {
  toasts.settle();
  toasts.show({ tone: 'ok', text, action: { label: 'Urungkan', run: () => void session.step('undo') } });
}

/** After a failure outside a form. */
export function failed(error: unknown): void {
  const failure = asFailure(error);
  if (failure.cancelled) return;
  toasts.danger(failure.message, failure.reference ? `Rujukan: ${failure.reference}` : undefined);
}
