import { flushSync } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { held } from './held.svelte';
import { forgetHeld } from './remember';
import { TreeState } from './tree.svelte';

beforeEach(forgetHeld);

it('is the same until the file is locked', () => {
  const one = held('x', () => ({}));
  expect(held('x', () => ({}))).toBe(one);
  forgetHeld();
  expect(held('x', () => ({}))).not.toBe(one);
});

it('derives on after the page that made it is gone', () => {
  let tree = new TreeState();
  const page = $effect.root(() => {
    tree = held('tree', () => new TreeState());
  });
  page();
  flushSync();
  tree.setNodes([{ id: 1, parentId: null, name: 'a' }]);
  expect(tree.rows).toHaveLength(1);
  tree.search('b');
  expect(tree.rows).toHaveLength(0);
});
