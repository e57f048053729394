// Text to the clipboard, also where the modern way is not allowed.

/** Throws when neither way works. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.className = 'visually-hidden';
    document.body.append(box);
    const before = document.activeElement as HTMLElement | null;
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    before?.focus();
    if (!copied) throw new Error('copy refused');
  }
}
