// Keying one paper form after another with digits and Enter: find by code, answer, comment, send.
import { asFailure, rpc, type HostFailure } from '$host';
import type { ReviewsItem, ReviewsKeyingForm } from '$contract/types';

export type Step = 'code' | 'items' | 'comments' | 'check';

/** One behaviour of the form with the value it belongs to. */
export interface KeyingItem extends ReviewsItem {
  aspect: string;
  /** First of its value: a heading stands above it. */
  first: boolean;
}

export class KeyingState {
  step = $state<Step>('code');
  code = $state('');
  form = $state.raw<ReviewsKeyingForm>();
  items = $state.raw<KeyingItem[]>([]);
  /** One per item; `undefined` = not keyed yet, 0 = cannot judge. */
  answers = $state<(number | undefined)[]>([]);
  comments = $state<string[]>([]);
  at = $state(0);
  busy = $state(false);
  error = $state.raw<HostFailure>();
  /** Forms in and forms in all, after the last one was sent. */
  done = $state.raw<{ submitted: number; assignments: number; name: string }>();
  /** Forms sent in this sitting. */
  count = $state(0);

  get points(): number {
    return this.form?.instrument.scale.length ?? 5;
  }

  get keyed(): number {
    return this.answers.filter((answer) => answer !== undefined).length;
  }

  /** Sum and number of the answers that count, for the running total on paper. */
  get total(): { sum: number; rated: number; notObserved: number } {
    const given = this.answers.filter((answer) => answer !== undefined);
    const rated = given.filter((answer) => answer > 0);
    return {
      sum: rated.reduce((all, answer) => all + answer, 0),
      rated: rated.length,
      notObserved: given.length - rated.length,
    };
  }

  get complete(): boolean {
    return this.items.length > 0 && this.keyed === this.items.length;
  }

  /** Nothing could be judged: the form is sent as an empty one, and only after a second look. */
  get empty(): boolean {
    return this.complete && this.total.rated === 0;
  }

  /** What is said aloud after each key. */
  get spoken(): string {
    if (this.step !== 'items') return '';
    const item = this.items[this.at];
    return item ? `${item.number} dari ${this.items.length} butir, ${this.keyed} terisi` : '';
  }

  async find(): Promise<void> {
    const code = this.code.trim();
    if (code === '' || this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      const form = await rpc('reviews.keying.find', { code });
      this.form = form;
      this.items = form.instrument.aspects.flatMap((aspect) =>
        aspect.items.map((item, index) => ({ ...item, aspect: aspect.name, first: index === 0 })),
      );
      this.answers = this.items.map(() => undefined);
      this.comments = form.instrument.questions.map(() => '');
      this.at = 0;
      this.step = 'items';
    } catch (error) {
      this.error = asFailure(error);
    }
    this.busy = false;
  }

  /** A key on the item list; `false` when it means nothing here. */
  key(key: string): boolean {
    if (this.step !== 'items') return false;
    if (/^\d$/.test(key)) return this.answer(Number(key));
    switch (key) {
      case 'Backspace':
        return this.back();
      case 'ArrowUp':
        return this.go(this.at - 1);
      case 'ArrowDown':
        return this.go(this.at + 1);
      case 'Home':
        return this.go(0);
      case 'End':
        return this.go(this.items.length - 1);
      case 'Enter':
        return this.next();
      default:
        return false;
    }
  }

  /** Takes an answer for the item at hand and moves on. Digits beyond the scale are not taken. */
  answer(point: number): boolean {
    if (point > this.points || this.at >= this.items.length) return false;
    this.answers[this.at] = point;
    if (this.at < this.items.length - 1) this.at += 1;
    return true;
  }

  go(at: number): boolean {
    this.at = Math.max(0, Math.min(at, this.items.length - 1));
    return true;
  }

  /** Takes back the answer at hand, or the one before it. */
  back(): boolean {
    if (this.answers[this.at] === undefined && this.at > 0) this.at -= 1;
    this.answers[this.at] = undefined;
    return true;
  }

  /** To the comments when all is keyed, else to the first gap. */
  next(): boolean {
    const gap = this.answers.findIndex((answer) => answer === undefined);
    if (gap >= 0) return this.go(gap);
    this.step = this.comments.length > 0 ? 'comments' : 'check';
    return true;
  }

  async send(): Promise<void> {
    const form = this.form;
    if (!form || !this.complete || this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      const done = await rpc('reviews.keying.submit', {
        code: form.code,
        answers: this.answers.map((answer) => answer ?? 0),
        comments: this.comments,
        empty: this.empty,
      });
      this.done = { ...done, name: form.person.name };
      this.count += 1;
      this.reset();
    } catch (error) {
      this.error = asFailure(error);
    }
    this.busy = false;
  }

  /** Back to the code; nothing of the form is kept. */
  reset(): void {
    this.step = 'code';
    this.code = '';
    this.form = undefined;
    this.items = [];
    this.answers = [];
    this.comments = [];
    this.at = 0;
    this.error = undefined;
  }
}
