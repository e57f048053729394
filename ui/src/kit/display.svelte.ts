// How the page looks on this computer: theme and size. Kept on the computer, not in the office's file.
import { keep, kept } from './remember';

export type Theme = 'system' | 'light' | 'dark';
export const scales = [100, 110, 125, 150] as const;
export type Scale = (typeof scales)[number];

class Display {
  theme = $state<Theme>(kept<Theme>('theme') ?? 'system');
  scale = $state<Scale>(kept<Scale>('scale') ?? 100);
  #system = matchMedia('(prefers-color-scheme: dark)');
  #systemDark = $state(this.#system.matches);

  get dark(): boolean {
    return this.theme === 'dark' || (this.theme === 'system' && this.#systemDark);
  }

  /** Follows the choices; called once at the start. */
  start(): void {
    this.#system.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
      this.#apply();
    });
    this.#apply();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    keep('theme', theme);
    this.#apply();
  }

  setScale(scale: Scale): void {
    this.scale = scale;
    keep('scale', scale);
    this.#apply();
    window.dispatchEvent(new Event('resize'));
  }

  /** One step larger (+1) or smaller (−1); 0 back to 100 %. */
  zoom(by: -1 | 0 | 1): void {
    const at = scales.indexOf(this.scale);
    const next = by === 0 ? 100 : scales[Math.max(0, Math.min(scales.length - 1, at + by))];
    if (next !== undefined && next !== this.scale) this.setScale(next);
  }

  #apply(): void {
    const root = document.documentElement;
    root.dataset['theme'] = this.dark ? 'dark' : 'light';
    root.style.setProperty('--scale', String(this.scale / 100));
  }
}

export const display = new Display();
