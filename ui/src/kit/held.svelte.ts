// State that outlives its page: found again as it was left, gone when the file is locked.
import { hold, recall } from './remember';

/** The state kept under `key`, or a new one. It belongs to no component, so that what it derives stays alive. */
export function held<T>(key: string, make: () => T): T {
  const known = recall<T>(key);
  if (known !== undefined) return known;
  let made = undefined as T | undefined;
  $effect.root(() => {
    made = make();
  });
  hold(key, made);
  return made as T;
}
