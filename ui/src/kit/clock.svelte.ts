// The only place of the page that reads the computer's clock.

class Clock {
  /** Today as ISO text, in local time; refreshed when the page is looked at again. */
  today = $state(localToday());

  refresh(): void {
    this.today = localToday();
  }
}

function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const clock = new Clock();
