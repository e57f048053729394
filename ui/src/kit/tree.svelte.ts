// A tree that is folded, searched and walked by keyboard: which nodes are shown, which is current. No DOM; Tree.svelte
// draws it. Nodes come in tree order: each directly before those below it.
import { SvelteSet } from 'svelte/reactivity';
import { fits, wordsOf } from './text';

export interface TreeNode {
  id: number;
  /** The node above; null at the top. */
  parentId: number | null;
  name: string;
}

export interface TreeRow<N> {
  node: N;
  /** 1 at the top. */
  level: number;
  /** Undefined: nothing stands below it. */
  expanded: boolean | undefined;
  /** Of its siblings that are shown. */
  position: number;
  siblings: number;
}

export class TreeState<N extends TreeNode> {
  text = $state('');
  /** Id of the current node. */
  active = $state<number>();
  /** Scroll position in pixels, kept while the state lives. */
  scroll = 0;
  #nodes = $state.raw<readonly N[]>([]);
  readonly #open = new SvelteSet<number>();
  #closedWhileSearching = new SvelteSet<number>();
  #begun = false;

  readonly #byId = $derived(new Map(this.#nodes.map((node) => [node.id, node])));
  readonly #below = $derived.by(() => {
    const below = new Map<number | null, N[]>();
    for (const node of this.#nodes) {
      const parent = this.#parentOf(node);
      const list = below.get(parent);
      if (list) list.push(node);
      else below.set(parent, [node]);
    }
    return below;
  });
  readonly words = $derived(wordsOf(this.text));
  /** Nodes that answer the words typed; undefined without words. */
  readonly found = $derived(
    this.words.length === 0
      ? undefined
      : new Set(this.#nodes.filter((node) => fits(node.name, this.words)).map((node) => node.id)),
  );
  readonly #kept = $derived.by(() => {
    if (!this.found) return undefined;
    const kept = new Set<number>();
    for (const id of this.found) for (const above of [id, ...this.above(id)]) kept.add(above);
    return kept;
  });
  /** What is shown, from the top down. */
  readonly rows = $derived.by(() => {
    const rows: TreeRow<N>[] = [];
    const walk = (parent: number | null, level: number): void => {
      const shown = (this.#below.get(parent) ?? []).filter((node) => this.#kept?.has(node.id) ?? true);
      shown.forEach((node, index) => {
        const below = (this.#below.get(node.id) ?? []).filter((one) => this.#kept?.has(one.id) ?? true);
        const expanded = below.length > 0 ? this.isOpen(node.id) : undefined;
        rows.push({ node, level, expanded, position: index + 1, siblings: shown.length });
        if (expanded) walk(node.id, level + 1);
      });
    };
    walk(null, 1);
    return rows;
  });

  /** New nodes; what is unfolded stays so. The first time, `levels` levels are unfolded. */
  setNodes(nodes: readonly N[], levels = 1): void {
    this.#nodes = nodes;
    if (this.#begun || nodes.length === 0) return;
    this.#begun = true;
    for (const node of nodes) if (this.above(node.id).length < levels) this.#open.add(node.id);
    this.active ??= nodes[0]?.id;
  }

  get nodes(): readonly N[] {
    return this.#nodes;
  }

  node(id: number | null | undefined): N | undefined {
    return id === null || id === undefined ? undefined : this.#byId.get(id);
  }

  #parentOf(node: N): number | null {
    return node.parentId !== null && this.#byId.has(node.parentId) ? node.parentId : null;
  }

  /** Ids from the node above to the top. */
  above(id: number): number[] {
    const out: number[] = [];
    for (let at = this.node(id); at;) {
      const parent = this.#parentOf(at);
      if (parent === null || out.includes(parent)) break;
      out.push(parent);
      at = this.node(parent);
    }
    return out;
  }

  /** Names from the top down to the node above, as in `Dinas Kesehatan › Bidang Mutu`. */
  pathText(id: number): string {
    return this.above(id)
      .reverse()
      .map((above) => this.node(above)?.name ?? '')
      .join(' › ');
  }

  isOpen(id: number): boolean {
    return this.found ? !this.#closedWhileSearching.has(id) : this.#open.has(id);
  }

  toggle(id: number): void {
    const set = this.found ? this.#closedWhileSearching : this.#open;
    if (!set.delete(id)) set.add(id);
  }

  /** Unfolds the way to a node and makes it the current one. */
  reveal(id: number): void {
    for (const above of this.above(id)) this.#open.add(above);
    this.active = id;
  }

  unfoldAll(): void {
    for (const node of this.#nodes) this.#open.add(node.id);
  }

  foldAll(): void {
    this.#open.clear();
    for (const node of this.#below.get(null) ?? []) this.#open.add(node.id);
  }

  /** Typing: everything found is shown, the first hit is the current one. */
  search(text: string): void {
    this.text = text;
    this.#closedWhileSearching.clear();
    const first = this.found && this.rows.find((row) => this.found?.has(row.node.id));
    if (first) this.active = first.node.id;
    else if (!this.found && this.active !== undefined) this.reveal(this.active);
  }

  get activeIndex(): number {
    return this.rows.findIndex((row) => row.node.id === this.active);
  }

  /** Moves by a key; false when the key means nothing here. `page` rows fit on the screen. */
  key(key: string, page: number): boolean {
    const rows = this.rows;
    const at = this.activeIndex;
    const row = rows[at];
    const go = (index: number): boolean => {
      const to = rows[Math.max(0, Math.min(index, rows.length - 1))];
      if (to) this.active = to.node.id;
      return to !== undefined;
    };
    switch (key) {
      case 'ArrowDown':
        return go(at + 1);
      case 'ArrowUp':
        return go(at - 1);
      case 'PageDown':
        return go(at + page);
      case 'PageUp':
        return go(at - page);
      case 'Home':
        return go(0);
      case 'End':
        return go(rows.length - 1);
      case 'ArrowRight':
        if (row?.expanded === false) this.toggle(row.node.id);
        else if (row?.expanded) return go(at + 1);
        return true;
      case 'ArrowLeft':
        if (row?.expanded) this.toggle(row.node.id);
        else if (row) {
          const parent = this.#parentOf(row.node);
          if (parent !== null) this.active = parent;
        }
        return true;
      default:
        return false;
    }
  }
}
