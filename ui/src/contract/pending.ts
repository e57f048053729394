// Commands that pages already call and the program does not offer yet. A line goes when the generated table has it.

export type DemoLoaded = { staff: number; units: number; periods: number };

declare module './commands' {
  interface Commands {
    'demo.load': { input: { staff: number; seed: number }; output: DemoLoaded };
  }
}
