// A reading command whose answer follows its input and the areas it reads.
import { rpc, type CommandName, type Input, type Output } from './call';
import { onChanged, touches } from './bus';
import { asFailure, type HostFailure } from './reply';

/** Loading, error and value of one reading command. Without DOM; `useQuery` ties it to a component. */
export class Query<K extends CommandName> {
  /** The last good answer; it stays while a newer one is on its way. */
  value = $state.raw<Output<K>>();
  error = $state.raw<HostFailure>();
  loading = $state(false);
  #turn = 0;
  #input: Input<K> | undefined;
  readonly name: K;
  readonly areas: readonly string[];

  /** `areas` defaults to the area in the command's name. */
  constructor(name: K, areas?: readonly string[]) {
    this.name = name;
    this.areas = areas ?? [name.split('.')[0] ?? name];
  }

  /** First load: nothing to show yet. */
  get empty(): boolean {
    return this.value === undefined && this.error === undefined;
  }

  /** Asks with `input`. An answer that arrives after a newer question is thrown away. */
  async ask(input: Input<K>): Promise<void> {
    this.#input = input;
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const value = await rpc(this.name, input);
      if (turn !== this.#turn) return;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = asFailure(error);
    }
    this.loading = false;
  }

  /** Forgets the question; late answers are ignored. */
  stop(): void {
    this.#turn++;
    this.#input = undefined;
    this.loading = false;
  }

  /** Asks the last question again. */
  refresh = (): void => {
    if (this.#input !== undefined) void this.ask(this.#input);
  };

  /** Called with every change; asks again when one of our areas is among them. */
  changed(areas: readonly string[]): void {
    if (touches(areas, this.areas)) this.refresh();
  }
}

/**
 * A query that lives as long as the component. `input` is read reactively; while it gives `undefined` nothing is
 * asked. `wait` milliseconds of quiet before asking, for search as you type.
 */
export function useQuery<K extends CommandName>(
  name: K,
  input: () => Input<K> | undefined,
  areas?: readonly string[],
  { wait = 0 }: { wait?: number } = {},
): Query<K> {
  const query = new Query(name, areas);
  $effect(() => {
    const value = input();
    if (value === undefined) {
      query.stop();
      return;
    }
    if (wait === 0) {
      void query.ask(value);
      return;
    }
    const timer = setTimeout(() => void query.ask(value), wait);
    return () => clearTimeout(timer);
  });
  $effect(() => onChanged((areas) => query.changed(areas)));
  $effect(() => () => query.stop());
  return query;
}
