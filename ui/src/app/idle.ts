// Locks the file after a time without touch. The program watches too; this only makes the page follow.

export interface IdleOptions {
  /** Minutes until the lock; 0 never. */
  minutes: () => number;
  /** Tells the program that somebody is there. */
  touch: () => void;
  lock: () => void;
  /** Long work is running: somebody waits for it. */
  busy?: () => boolean;
  now?: () => number;
}

/** At most one `touch` in this many milliseconds. */
const touchEvery = 30_000;

export class IdleWatch {
  #last: number;
  #told: number;
  #options: Required<IdleOptions>;

  constructor(options: IdleOptions) {
    this.#options = { now: () => Date.now(), busy: () => false, ...options };
    this.#last = this.#options.now();
    this.#told = this.#last;
  }

  /** Somebody typed or pointed. */
  active(): void {
    const now = this.#options.now();
    this.#last = now;
    if (now - this.#told >= touchEvery) {
      this.#told = now;
      this.#options.touch();
    }
  }

  /** Looks at the time; called now and then. */
  check(): void {
    if (this.#options.busy()) {
      this.active();
      return;
    }
    const minutes = this.#options.minutes();
    if (minutes > 0 && this.#options.now() - this.#last >= minutes * 60_000) {
      this.#last = this.#options.now();
      this.#options.lock();
    }
  }
}

/** Watches the page; gives back the way to stop. */
export function watchIdle(watch: IdleWatch): () => void {
  const active = () => watch.active();
  const check = () => watch.check();
  const events = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, active, { passive: true, capture: true });
  document.addEventListener('visibilitychange', check);
  const timer = setInterval(check, 10_000);
  return () => {
    for (const event of events) window.removeEventListener(event, active, { capture: true });
    document.removeEventListener('visibilitychange', check);
    clearInterval(timer);
  };
}
