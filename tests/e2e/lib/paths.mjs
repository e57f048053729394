// Where things lie. Nothing is built here: `./dev test` does that before.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = process.env.ABDI_ROOT ?? fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;

export const paths = {
  root,
  program: `${target}/debug/abdi`,
  loopback: `${target}/debug/loopback`,
  page: `${root}/ui/dist`,
  fixtures: `${root}/tests/fixtures`,
  shots: `${target}/shots`,
};

/** Refuses to run on something that was not built. */
export function needBuilt(...files) {
  for (const file of files) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Run ./dev test, which builds it first.`);
  }
}
