// Which areas changed: every reply says it, queries that read those areas ask again.

type Listener = (areas: readonly string[]) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after every reply that changed something. Gives back the way to stop. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells all listeners that these areas changed. */
export function announce(areas: readonly string[]): void {
  if (areas.length === 0) return;
  for (const listener of [...listeners]) listener(areas);
}

/** Whether a change of `changed` concerns what reads `own`; `*` is everything. */
export function touches(changed: readonly string[], own: readonly string[]): boolean {
  return changed.some((area) => area === '*' || own.includes(area));
}

type FailureListener = (code: string) => void;

const failureListeners = new Set<FailureListener>();

/** Calls `listener` with the code of every refused command; the session watches for `locked`. */
export function onFailure(listener: FailureListener): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

export function announceFailure(code: string): void {
  for (const listener of [...failureListeners]) listener(code);
}
