// The tree as the page shows it: units with their heads and their people. The fold and the place are kept while the
// file is open.
import type { OrganisationUnitRow, ReferenceLists, StaffHead, StaffUnitCount } from '$contract/types';
import { held } from '$kit/held.svelte';
import { TreeState } from '$kit/tree.svelte';

export class OrganisationState {
  readonly tree = new TreeState<OrganisationUnitRow>();
  #heads = $state.raw(new Map<number, StaffHead[]>());
  #counts = $state.raw(new Map<number, StaffUnitCount>());
  /** Heads have been asked for and are here: without it nothing is called vacant. */
  headsKnown = $state(false);

  setHeads(heads: readonly StaffHead[]): void {
    const byUnit = new Map<number, StaffHead[]>();
    for (const head of heads) {
      const list = byUnit.get(head.unitId);
      if (list) list.push(head);
      else byUnit.set(head.unitId, [head]);
    }
    this.#heads = byUnit;
    this.headsKnown = true;
  }

  setCounts(counts: readonly StaffUnitCount[]): void {
    this.#counts = new Map(counts.map((count) => [count.unitId, count]));
  }

  /** Holders of the head post, the one who counts first. */
  heads(unit: number): readonly StaffHead[] {
    return this.#heads.get(unit) ?? [];
  }

  /** There is a head post and nobody holds it. */
  vacant(unit: Pick<OrganisationUnitRow, 'id' | 'headTitle'>): boolean {
    return this.headsKnown && unit.headTitle !== null && this.heads(unit.id).length === 0;
  }

  /** People directly in the unit, and with the units below. */
  people(unit: number): { direct: number; total: number } {
    return this.#counts.get(unit) ?? { direct: 0, total: 0 };
  }
}

/** The tree as it was left, or a new one. */
export function organisationState(): OrganisationState {
  return held('organisation.state', () => new OrganisationState());
}

/** A code in words; the code itself when the list does not know it. */
export function nameOf(
  lists: ReferenceLists | undefined,
  list: 'eselon' | 'positionKind' | 'jenjang' | 'appointment',
  code: string | null,
): string {
  if (code === null || code === '') return '–';
  const entries: readonly { code: string; name: string }[] = lists?.[list] ?? [];
  return entries.find((entry) => entry.code === code)?.name ?? code;
}

/** How a post is held, before or behind its title. */
export const holdingNotes: Record<string, string> = {
  PJ: 'Pj.',
  PLT: 'Plt.',
  PLH: 'Plh.',
  TT: 'tugas tambahan',
};
