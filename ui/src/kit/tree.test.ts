import { describe, expect, it } from 'vitest';
import { TreeState } from './tree.svelte';

const nodes = [
  { id: 1, parentId: null, name: 'Pemerintah Kota' },
  { id: 2, parentId: 1, name: 'Dinas Kesehatan' },
  { id: 3, parentId: 2, name: 'Bidang Mutu' },
  { id: 4, parentId: 2, name: 'Puskesmas Éndé' },
  { id: 5, parentId: 1, name: 'Dinas Pendidikan' },
  { id: 6, parentId: 99, name: 'Unit tanpa induk' },
];

function tree(levels = 1): TreeState<(typeof nodes)[number]> {
  const state = new TreeState<(typeof nodes)[number]>();
  state.setNodes(nodes, levels);
  return state;
}
const shown = (state: ReturnType<typeof tree>) => state.rows.map((row) => row.node.id);

describe('folding', () => {
  it('unfolds the first levels once', () => {
    const state = tree();
    expect(shown(state)).toEqual([1, 2, 5, 6]);
    state.toggle(1);
    state.setNodes(nodes);
    expect(shown(state)).toEqual([1, 6]);
  });

  it('shows levels, places among siblings and what can be unfolded', () => {
    expect(
      tree(2).rows.map(({ node, level, expanded, position, siblings }) => [
        node.id,
        level,
        expanded,
        position,
        siblings,
      ]),
    ).toEqual([
      [1, 1, true, 1, 2],
      [2, 2, true, 1, 2],
      [3, 3, undefined, 1, 2],
      [4, 3, undefined, 2, 2],
      [5, 2, undefined, 2, 2],
      [6, 1, undefined, 2, 2],
    ]);
  });

  it('reveals a node', () => {
    const state = tree(0);
    expect(shown(state)).toEqual([1, 6]);
    state.reveal(4);
    expect(shown(state)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(state.active).toBe(4);
    expect(state.pathText(4)).toBe('Pemerintah Kota › Dinas Kesehatan');
    state.foldAll();
    expect(shown(state)).toEqual([1, 2, 5, 6]);
    state.unfoldAll();
    expect(shown(state)).toHaveLength(6);
  });

  it('ends at a circle', () => {
    const state = new TreeState();
    state.setNodes([
      { id: 1, parentId: 2, name: 'a' },
      { id: 2, parentId: 1, name: 'b' },
    ]);
    expect(state.above(1)).toEqual([2, 1]);
    expect(state.rows).toEqual([]);
  });
});

describe('search', () => {
  it('shows hits with the way to them, case and diacritics ignored', () => {
    const state = tree();
    state.search('ENDE');
    expect(shown(state)).toEqual([1, 2, 4]);
    expect(state.active).toBe(4);
    expect([...(state.found ?? [])]).toEqual([4]);
    state.search('pend din');
    expect(shown(state)).toEqual([1, 5]);
    state.search('tidak ada');
    expect(shown(state)).toEqual([]);
  });

  it('comes back to the fold with the found node in sight', () => {
    const state = tree();
    state.search('mutu');
    state.search('');
    expect(shown(state)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(state.active).toBe(3);
  });
});

describe('keys', () => {
  it('moves, folds and unfolds', () => {
    const state = tree();
    const press = (...keys: string[]) => keys.map((key) => state.key(key, 10));
    press('ArrowDown');
    expect(state.active).toBe(2);
    press('ArrowRight');
    expect(shown(state)).toContain(3);
    press('ArrowRight');
    expect(state.active).toBe(3);
    press('ArrowLeft');
    expect(state.active).toBe(2);
    press('ArrowLeft');
    expect(shown(state)).not.toContain(3);
    press('ArrowLeft');
    expect(state.active).toBe(1);
    press('End');
    expect(state.active).toBe(6);
    press('ArrowDown');
    expect(state.active).toBe(6);
    press('Home', 'ArrowUp');
    expect(state.active).toBe(1);
    expect(press('x')).toEqual([false]);
  });
});
