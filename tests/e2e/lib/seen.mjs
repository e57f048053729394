// Runs inside the page: finds what a person, or a screen reader, would find. No CSS classes.

/**
 * Elements by role and accessible name, visible ones only, in reading order.
 * `name` is the whole name, or `{ part }` for a piece of it, or absent for any.
 */
export function seen(role, name, within) {
  const implicit = {
    A: (e) => (e.hasAttribute('href') ? 'link' : 'generic'),
    BUTTON: () => 'button',
    H1: () => 'heading',
    H2: () => 'heading',
    H3: () => 'heading',
    H4: () => 'heading',
    TEXTAREA: () => 'textbox',
    SELECT: (e) => (e.multiple || e.size > 1 ? 'listbox' : 'combobox'),
    OPTION: () => 'option',
    INPUT: (e) =>
      ({
        checkbox: 'checkbox',
        radio: 'radio',
        search: 'searchbox',
        number: 'spinbutton',
        button: 'button',
        submit: 'button',
        range: 'slider',
        hidden: 'none',
      })[e.type] ?? 'textbox',
    NAV: () => 'navigation',
    MAIN: () => 'main',
    DIALOG: () => 'dialog',
    TABLE: () => 'table',
    TR: () => 'row',
    TD: () => 'cell',
    TH: (e) => (e.scope === 'row' ? 'rowheader' : 'columnheader'),
    UL: () => 'list',
    OL: () => 'list',
    LI: () => 'listitem',
    SECTION: (e) => (e.hasAttribute('aria-label') || e.hasAttribute('aria-labelledby') ? 'region' : 'generic'),
    FIELDSET: () => 'group',
    SUMMARY: () => 'button',
    OUTPUT: () => 'status',
    PROGRESS: () => 'progressbar',
    IMG: () => 'img',
  };
  const roleOf = (e) => e.getAttribute('role')?.split(' ')[0] ?? implicit[e.tagName]?.(e) ?? 'generic';
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') return '';
    if (node.hasAttribute('aria-label')) return node.getAttribute('aria-label');
    const inner = [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
  };
  const nameOf = (e) => {
    const by = e.getAttribute('aria-labelledby');
    if (by) {
      const parts = by.split(/\s+/).map((id) => document.getElementById(id));
      return tidy(parts.map((part) => (part ? textOf(part) : '')).join(' '));
    }
    if (e.hasAttribute('aria-label')) return tidy(e.getAttribute('aria-label'));
    if (e.labels?.length > 0) return tidy([...e.labels].map(textOf).join(' '));
    if (e.tagName === 'FIELDSET') return tidy(textOf(e.querySelector('legend') ?? e));
    if (['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName)) return tidy(e.placeholder ?? e.title ?? '');
    return tidy(textOf(e)) || tidy(e.title ?? '');
  };
  const visible = (e) =>
    e.getClientRects().length > 0 &&
    getComputedStyle(e).visibility === 'visible' &&
    !e.closest('[inert], [aria-hidden="true"]');
  const fits = (found) => name == null || (typeof name === 'string' ? found === name : found.includes(name.part));
  return [...(within ?? document).querySelectorAll('*')].filter(
    (e) => roleOf(e) === role && visible(e) && fits(nameOf(e)),
  );
}

/** Names of everything of a role, for the message when nothing was found. */
export function spoken() {
  return document.body.innerText.replace(/\n+/g, ' | ').slice(-2500);
}
