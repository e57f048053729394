// Short news at the lower edge. State only; Toasts.svelte shows it.

export interface Toast {
  id: number;
  tone: 'ok' | 'info' | 'danger';
  text: string;
  detail?: string;
  action?: { label: string; run: () => void };
}

export class ToastList {
  items = $state.raw<Toast[]>([]);
  #next = 1;

  /** Shows a toast; at most three stand, the oldest goes first. Gives its id. */
  show(toast: Omit<Toast, 'id'>): number {
    const id = this.#next++;
    this.items = [...this.items, { ...toast, id }].slice(-3);
    return id;
  }

  ok(text: string): number {
    return this.show({ tone: 'ok', text });
  }

  info(text: string): number {
    return this.show({ tone: 'info', text });
  }

  danger(text: string, detail?: string): number {
    return this.show({ tone: 'danger', text, ...(detail ? { detail } : {}) });
  }

  close(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  /** Takes the action away from all: what they offered to undo is no longer the last change. */
  settle(): void {
    this.items = this.items.filter((toast) => toast.action === undefined);
  }

  clear(): void {
    this.items = [];
  }
}

export const toasts = new ToastList();
