// happy-dom lacks what the components ask of a real browser.
import { afterEach } from 'vitest';
import { cleanup } from '@testing-library/svelte';

globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as unknown as typeof matchMedia;

afterEach(cleanup);
