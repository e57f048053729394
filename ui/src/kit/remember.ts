// Two memories. `keep`: choices of this computer (columns, theme), never personal data; survives closing.
// `hold`: where one was (scroll, search words); gone when the file is locked.

const held = new Map<string, unknown>();

export function hold(key: string, value: unknown): void {
  held.set(key, value);
}

export function recall<T>(key: string): T | undefined {
  return held.get(key) as T | undefined;
}

/** Called when the file is locked. */
export function forgetHeld(): void {
  held.clear();
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`abdi.${key}`, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off; the choice then lasts until closing.
  }
}

export function kept<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(`abdi.${key}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
