// The first run, from an empty computer to the first period. Which step we are at; FirstRun.svelte shows it.
import { rpc } from '$host';
import type { DemoLoaded } from '$contract/types';

export const steps = ['file', 'recovery', 'prove', 'identity', 'data', 'period'] as const;
export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  file: 'Buat berkas',
  recovery: 'Simpan kode pemulihan',
  prove: 'Buktikan kode',
  identity: 'Identitas instansi',
  data: 'Data pegawai',
  period: 'Periode pertama',
};

/** Groups of the recovery code. */
const groupCount = 9;

export class Onboarding {
  running = $state(false);
  step = $state<Step>('file');
  /** Held only until it was proven. */
  recoveryCode = $state('');
  /** What the demo brought, when it was chosen. */
  demo = $state.raw<DemoLoaded>();
  /** The two groups to type, counted from 0. */
  asked = $state.raw<[number, number]>([0, 1]);

  start(): void {
    this.running = true;
    this.step = 'file';
  }

  /** The file exists; from here on the code must be kept safe. */
  created(recoveryCode: string, random: () => number = randomFraction): void {
    this.running = true;
    this.recoveryCode = recoveryCode;
    this.step = 'recovery';
    this.chooseGroups(random);
  }

  /** Which two groups will be asked. */
  chooseGroups(random: () => number = randomFraction): void {
    const count = groupCount;
    const first = Math.floor(random() * count);
    const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
    this.asked = first < second ? [first, second] : [second, first];
  }

  get index(): number {
    return steps.indexOf(this.step);
  }

  next(): void {
    const next = steps[this.index + 1];
    if (this.step === 'prove') this.recoveryCode = '';
    if (next) this.step = next;
    else this.leave();
  }

  /** The demo data is in; its periods are there too. */
  loaded(demo: DemoLoaded): void {
    this.demo = demo;
    this.step = 'period';
  }

  back(): void {
    if (this.step === 'prove') this.step = 'recovery';
  }

  /** To the frame; what is missing stays on the start page as a list. */
  leave(): void {
    this.running = false;
    this.step = 'file';
    this.recoveryCode = '';
    this.demo = undefined;
  }

  /** True when the two groups were typed as printed. */
  async prove(first: string, second: string): Promise<boolean> {
    const { proven } = await rpc('vault.prove_recovery', {
      groups: [
        { index: this.asked[0], text: first },
        { index: this.asked[1], text: second },
      ],
    });
    return proven;
  }
}

function randomFraction(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

export const onboarding = new Onboarding();
