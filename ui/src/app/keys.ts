// Keys that work everywhere. Shown by `?`, explained in assets/help/papan-ketik.md.

export interface Shortcut {
  keys: string;
  title: string;
}

export const shortcuts: readonly { group: string; items: readonly Shortcut[] }[] = [
  {
    group: 'Di mana saja',
    items: [
      { keys: 'Ctrl+K', title: 'Cari halaman, pegawai, dan tindakan' },
      { keys: 'Ctrl+Z', title: 'Urungkan perubahan terakhir' },
      { keys: 'Ctrl+Y', title: 'Ulangi yang diurungkan' },
      { keys: 'Ctrl+L', title: 'Kunci berkas' },
      { keys: 'Alt+1 … 9', title: 'Buka bagian pada bilah sisi' },
      { keys: '/', title: 'Ke kotak pencarian halaman ini' },
      { keys: 'F1', title: 'Bantuan untuk halaman ini' },
      { keys: '?', title: 'Daftar pintasan ini' },
      { keys: 'Ctrl++', title: 'Perbesar tampilan' },
      { keys: 'Ctrl+-', title: 'Perkecil tampilan' },
    ],
  },
  {
    group: 'Di dalam tabel',
    items: [
      { keys: '↑ ↓', title: 'Pindah baris' },
      { keys: 'PgUp PgDn', title: 'Pindah satu layar' },
      { keys: 'Home End', title: 'Baris pertama dan terakhir' },
      { keys: 'Enter', title: 'Buka baris' },
      { keys: 'Spasi', title: 'Pilih baris' },
      { keys: 'Shift+↓', title: 'Pilih beberapa baris berurutan' },
      { keys: 'Ctrl+A', title: 'Pilih semua' },
      { keys: 'Esc', title: 'Batalkan pilihan' },
    ],
  },
  {
    group: 'Pegawai',
    items: [
      { keys: 'Ctrl+N', title: 'Pegawai baru, di daftar pegawai' },
      { keys: 'Alt+↑', title: 'Pegawai sebelumnya dalam daftar, di profil' },
      { keys: 'Alt+↓', title: 'Pegawai berikutnya dalam daftar, di profil' },
    ],
  },
  {
    group: 'Di dalam isian',
    items: [
      { keys: 'Tab', title: 'Isian berikutnya' },
      { keys: 'Enter', title: 'Simpan' },
      { keys: 'Alt+↓', title: 'Buka kalender atau daftar pilihan' },
      { keys: 'Esc', title: 'Tutup dialog' },
    ],
  },
];

/** Typing goes into this element, so letters and Ctrl+Z belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  );
}

export interface KeyActions {
  palette: () => void;
  undo: () => void;
  redo: () => void;
  lock: () => void;
  nav: (index: number) => void;
  search: () => boolean;
  help: () => void;
  shortcuts: () => void;
  zoom: (by: -1 | 0 | 1) => void;
}

/** Runs what the keys mean; true when it was one of ours. */
export function handleKey(event: KeyboardEvent, actions: KeyActions, overlay: boolean): boolean {
  const key = event.key.toLowerCase();
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && !event.altKey) {
    if (key === '+' || key === '=') actions.zoom(1);
    else if (key === '-') actions.zoom(-1);
    else if (key === '0') actions.zoom(0);
    else if (key === 'l') actions.lock();
    else if (overlay) return false;
    else if (key === 'k') actions.palette();
    else if (isTyping(event.target)) return false;
    else if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
    else if (key === 'z') actions.undo();
    else return false;
    return true;
  }
  if (overlay) return false;
  if (event.altKey && /^[1-9]$/.test(event.key)) {
    actions.nav(Number(event.key) - 1);
    return true;
  }
  if (event.key === 'F1') {
    actions.help();
    return true;
  }
  if (event.altKey || isTyping(event.target)) return false;
  if (event.key === '?') {
    actions.shortcuts();
    return true;
  }
  return event.key === '/' && actions.search();
}
