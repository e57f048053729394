// Where we are. The address is the hash, so that the same page works in the window and in a browser.
import { hold, recall } from '$kit/remember';
import { match, type Match } from './paths';

class Router {
  current = $state.raw<Match>(match(location.hash));
  /** The page was reached by going back or forward: it may stand where it stood. */
  returning = $state(false);
  #scroller: HTMLElement | undefined;
  #blockers = new Set<() => boolean>();
  #steps = 0;
  #hash = location.hash;
  /** Asked when a page with unsaved work would be left. */
  ask: () => Promise<boolean> = () => Promise.resolve(true);

  /** Starts listening; gives back the way to stop. */
  start(): () => void {
    const moved = () => void this.#moved();
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }

  async #moved(): Promise<void> {
    const target = location.hash;
    if (target === this.#hash) return;
    if ([...this.#blockers].some((blocked) => blocked())) {
      history.pushState(null, '', this.#hash || '#/');
      if (!(await this.ask())) return;
      this.#blockers.clear();
      location.hash = target;
      return;
    }
    this.#leave();
    this.#hash = target;
    const state = history.state as { step?: number } | null;
    this.returning = state?.step !== undefined;
    if (!this.returning) history.replaceState({ step: ++this.#steps }, '');
    this.current = match(target);
  }

  #leave(): void {
    if (this.#scroller) hold(`scroll.${this.#hash}`, this.#scroller.scrollTop);
  }

  /** Goes to `href(…)`. */
  go(to: string): void {
    location.hash = to;
  }

  /** Changes the query of this page without a step in the history. */
  setQuery(query: Record<string, string | null | undefined>): void {
    const search = new URLSearchParams(this.current.query);
    for (const [key, value] of Object.entries(query)) {
      if (value === null || value === undefined || value === '') search.delete(key);
      else search.set(key, value);
    }
    this.#hash = `#${this.current.path}${search.size > 0 ? `?${search}` : ''}`;
    history.replaceState(history.state, '', this.#hash);
    this.current = match(this.#hash);
  }

  /** The element that scrolls; the frame gives it. */
  scrolls(element: HTMLElement): () => void {
    this.#scroller = element;
    return () => (this.#scroller = undefined);
  }

  /** Called when the page of the current address stands. */
  settled(): void {
    if (!this.#scroller) return;
    const top = this.returning ? (recall<number>(`scroll.${this.#hash}`) ?? 0) : 0;
    this.#scroller.scrollTop = top;
  }

  /** While `blocked()` is true, leaving the page asks first. Gives back the way to stop. */
  block(blocked: () => boolean): () => void {
    this.#blockers.add(blocked);
    return () => this.#blockers.delete(blocked);
  }
}

export const router = new Router();

/** In a page with a form: leaving it with unsaved work asks first. */
export function guardUnsaved(dirty: () => boolean): void {
  $effect(() => router.block(dirty));
}
