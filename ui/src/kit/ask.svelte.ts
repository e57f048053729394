// Questions and long work started from anywhere: `await confirm({…})`, `await runJob({…})`.
// State only; Asking.svelte shows it.
import {
  asFailure,
  rpcJob,
  type CommandName,
  type HostFailure,
  type Input,
  type Output,
  type Progress,
} from '$host';

export interface Question {
  title: string;
  text: string;
  /** What will be done, as a verb: `Hapus`, `Buka periode`. */
  action: string;
  /** It cannot be undone. */
  danger?: boolean;
}

/** Work under way, as JobDialog shows it. */
export class JobRun {
  progress = $state.raw<Progress>({ done: 0, total: 0, text: '' });
  failure = $state.raw<HostFailure>();
  cancelling = $state(false);
  readonly title: string;
  readonly abort = new AbortController();
  /** Resolves the promise of `runJob` after the failure was read. */
  close: () => void = () => undefined;

  constructor(title: string) {
    this.title = title;
  }

  cancel(): void {
    this.cancelling = true;
    this.abort.abort();
  }
}

class Asking {
  question = $state.raw<Question & { answer: (yes: boolean) => void }>();
  job = $state.raw<JobRun>();
}

export const asking = new Asking();

/** Asks before something that cannot be undone. Anything undoable is done at once, with a toast. */
export function confirm(question: Question): Promise<boolean> {
  asking.question?.answer(false);
  return new Promise((resolve) => {
    asking.question = {
      ...question,
      answer: (yes) => {
        asking.question = undefined;
        resolve(yes);
      },
    };
  });
}

/**
 * Runs long work behind a dialog with progress and cancel. Gives its answer; undefined when it was cancelled or failed
 * (the dialog has then already shown why).
 */
export async function runJob<K extends CommandName>(
  title: string,
  name: K,
  input: Input<K>,
): Promise<Output<K> | undefined> {
  const job = new JobRun(title);
  asking.job = job;
  try {
    const answer = await rpcJob(name, input, {
      signal: job.abort.signal,
      onProgress: (progress) => (job.progress = progress),
    });
    asking.job = undefined;
    return answer;
  } catch (error) {
    const failure = asFailure(error);
    if (!failure.cancelled) {
      job.failure = failure;
      await new Promise<void>((resolve) => (job.close = resolve));
    }
    asking.job = undefined;
    return undefined;
  }
}
