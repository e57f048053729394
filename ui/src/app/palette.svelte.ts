// Ctrl+K: pages, actions, staff and units under one box. What is found and in which order; Palette.svelte shows it.
import { rpc } from '$host';
import type { OrganisationUnitRow, StaffFound } from '$contract/types';
import type { IconName } from '$kit/icons';
import { formatNip } from '$kit/format';
import { href } from './paths';

export interface PaletteItem {
  id: string;
  group: 'Halaman' | 'Tindakan' | 'Pegawai' | 'Unit' | 'Bantuan';
  title: string;
  detail?: string;
  icon: IconName;
  keys?: string;
  /** Further words it is found by. */
  words?: string;
  run: () => void;
}

/** Lower case without diacritics. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well `text` answers the words typed; 0 not at all. Every word must occur; beginnings of words count more. */
export function score(text: string, typed: string): number {
  const hay = plain(text);
  let sum = 0;
  for (const word of plain(typed).split(/\s+/).filter(Boolean)) {
    const at = hay.indexOf(word);
    if (at < 0) return 0;
    sum +=
      at === 0 ? 4 : new RegExp(`[\\s/(-]${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(hay) ? 3 : 1;
  }
  return sum;
}

export class PaletteState {
  text = $state('');
  active = $state(0);
  staff = $state.raw<StaffFound[]>([]);
  busy = $state(false);
  /** Asked for once, with the first words. */
  #units = $state.raw<readonly OrganisationUnitRow[]>();
  #fixed: () => PaletteItem[];
  #go: (href: string) => void;
  #turn = 0;

  constructor(fixed: () => PaletteItem[], go: (href: string) => void) {
    this.#fixed = fixed;
    this.#go = go;
  }

  get items(): PaletteItem[] {
    const fixed = this.#fixed();
    if (this.text.trim() === '') return fixed.filter((item) => item.group !== 'Bantuan');
    const found = fixed
      .map((item) => ({ item, points: score(`${item.title} ${item.words ?? ''}`, this.text) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .map(({ item }) => item);
    const staff = this.staff.map((person): PaletteItem => ({
      id: `staff-${person.id}`,
      group: 'Pegawai',
      title: person.active ? person.name : `${person.name} (nonaktif)`,
      detail: [formatNip(person.nip), person.position, person.unit].filter(Boolean).join(' · '),
      icon: 'person',
      run: () => this.#go(href('staff.person', { id: person.id })),
    }));
    const of = (group: PaletteItem['group']) => found.filter((item) => item.group === group).slice(0, 6);
    return [
      ...of('Halaman'),
      ...staff.slice(0, 8),
      ...this.#unitItems(),
      ...of('Tindakan'),
      ...of('Bantuan'),
    ];
  }

  #unitItems(): PaletteItem[] {
    if (this.text.trim().length < 2) return [];
    return (this.#units ?? [])
      .map((unit) => ({ unit, points: score(unit.name, this.text) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || a.unit.depth - b.unit.depth)
      .slice(0, 5)
      .map(({ unit }) => ({
        id: `unit-${unit.id}`,
        group: 'Unit',
        title: unit.name,
        detail: this.#units?.find((one) => one.id === unit.parentId)?.name,
        icon: 'organisation',
        run: () => this.#go(href('organisation', undefined, { unit: unit.id })),
      }));
  }

  async #loadUnits(): Promise<void> {
    if (this.#units) return;
    this.#units = [];
    try {
      this.#units = (await rpc('organisation.tree', {})).units;
    } catch {
      // Without units the palette still finds everything else.
    }
  }

  get current(): PaletteItem | undefined {
    return this.items[this.active];
  }

  move(by: number): void {
    const count = this.items.length;
    if (count > 0) this.active = (this.active + by + count) % count;
  }

  /** Asks for staff; a late answer to older words is thrown away. */
  async search(text: string): Promise<void> {
    this.text = text;
    this.active = 0;
    const turn = ++this.#turn;
    if (text.trim().length < 2) {
      this.staff = [];
      return;
    }
    this.busy = true;
    void this.#loadUnits();
    try {
      const { items } = await rpc('staff.search', { text });
      if (turn === this.#turn) this.staff = items;
    } catch {
      if (turn === this.#turn) this.staff = [];
    }
    if (turn === this.#turn) this.busy = false;
  }
}
