//! Dates and ranks of a working life that fit one another: birth, start, golongan.

use crate::chance::Chance;
use crate::rank;
use chrono::{Datelike, Months, NaiveDate};

/// What a post asks of a career.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Golongan at appointment, as a step.
    pub start: i64,
    /// Lowest and highest golongan of the post.
    pub lowest: i64,
    pub highest: i64,
    /// Youngest and oldest age.
    pub youngest: i64,
    pub oldest: i64,
}

/// The career of a PNS or CPNS.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Career {
    pub born: NaiveDate,
    /// TMT CPNS.
    pub start: NaiveDate,
    pub first: i64,
    pub step: i64,
    pub since: NaiveDate,
    /// Masa kerja golongan on `since`, in months.
    pub mkg: i64,
}

/// Ages of those at work, with how frequent each span of four years is.
const AGES: [(i64, usize); 9] = [(24, 4), (28, 9), (32, 13), (36, 15), (40, 18), (44, 16), (48, 13), (52, 9), (56, 7)];

/// A birthday for somebody of an age from `youngest` to `oldest` on a day.
pub(crate) fn birth(chance: &mut Chance, youngest: i64, oldest: i64, on: NaiveDate) -> NaiveDate {
    let (youngest, oldest) = (youngest.min(oldest), oldest);
    let fits = |from: i64| from + 3 >= youngest && from <= oldest;
    let weights = AGES.iter().map(|(from, weight)| if fits(*from) { *weight } else { 0 });
    let from = chance.weighted(weights).map_or(youngest, |at| AGES[at].0);
    let age = chance.range(from.max(youngest), (from + 3).min(oldest));
    let latest = months_before(on, age * 12);
    let earliest = months_before(on, age * 12 + 12);
    // Not the very day: whoever retires at that age still works on it.
    chance.day(earliest.succ_opt().unwrap_or(earliest), latest)
}

/// A career that satisfies a post on a day.
pub(crate) fn pns(chance: &mut Chance, wanted: &Wanted, on: NaiveDate) -> Career {
    let first = wanted.start;
    let steps = (wanted.lowest - first).max(0);
    let usual = match first {
        0..4 => (19, 27),
        4..6 => (19, 26),
        6..8 => (22, 29),
        8 => (23, 31),
        _ => (25, 33),
    };
    let entered = chance.range(usual.0, usual.1);
    // Four years a step, and two more so that nobody is promoted on the last day.
    let needed = entered + steps * 4 + 2;
    let entered = if needed > wanted.oldest { (wanted.oldest - steps * 4 - 2).max(18) } else { entered };
    let youngest = wanted.youngest.max(entered + steps * 4 + 2).min(wanted.oldest);
    let born = birth(chance, youngest, wanted.oldest, on);
    let month = [1, 2, 3, 3, 3, 4, 4, 12, 12, 12][chance.below(10)];
    let year = born.year() + i32::try_from(entered).unwrap_or(25);
    let latest = months_before(on, 25);
    let start = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(latest).min(first_of_month(latest));
    let start = start.max(first_of_month(months_before(born, -(18 * 12 + 1))));
    let served = months_between(start, on);
    // Some are promoted every four years, some wait.
    let pace = [48, 48, 48, 48, 54, 54, 60, 66][chance.below(8)];
    let step = (first + served / pace).clamp(wanted.lowest.max(first), wanted.highest.max(first));
    let done = step - first;
    let pace = if done * pace > served { (served / done.max(1)).max(1) } else { pace };
    let since = if done == 0 { start } else { promotion_day(start, done * pace, on) };
    Career { born, start, first, step, since, mkg: mkg(start, since, first, step) }
}

/// The first 1 April or 1 October that is not before so many months after the start, and not after `on`.
fn promotion_day(start: NaiveDate, months: i64, on: NaiveDate) -> NaiveDate {
    let due = months_before(start, -months);
    let days = [(due.year(), 4), (due.year(), 10), (due.year() + 1, 4)];
    let mut later = days.iter().filter_map(|(year, month)| NaiveDate::from_ymd_opt(*year, *month, 1));
    later.find(|day| *day >= due && *day <= on).unwrap_or(first_of_month(due.min(on)).max(start))
}

/// Masa kerja golongan: service, less six years after I to II and five after II to III (PP 7/1977).
fn mkg(start: NaiveDate, since: NaiveDate, first: i64, step: i64) -> i64 {
    let crossed = |border: i64| first < border && step >= border;
    let less = if crossed(4) { 72 } else { 0 } + if crossed(8) { 60 } else { 0 };
    (months_between(start, since) - less).max(0)
}

/// A year of graduation for a diploma, not after this year.
pub(crate) fn graduation(chance: &mut Chance, level: &str, born: NaiveDate, on: NaiveDate) -> i64 {
    let (low, high) = match level {
        "05" => (12, 14),
        "10" | "12" => (15, 17),
        "15" | "17" | "18" => (18, 19),
        "30" => (21, 24),
        "42" => (24, 27),
        "45" | "47" => (27, 42),
        "50" => (35, 48),
        _ => (22, 26),
    };
    (i64::from(born.year()) + chance.range(low, high)).min(i64::from(on.year()) - 1)
}

/// The day so many months earlier (later when negative); the first of the month where it does not exist.
pub(crate) fn months_before(day: NaiveDate, months: i64) -> NaiveDate {
    let count = Months::new(u32::try_from(months.abs()).unwrap_or(0));
    let moved = if months >= 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) };
    moved.unwrap_or(day)
}

/// Completed months between two days.
pub(crate) fn months_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    (months - i64::from(to.day() < from.day())).max(0)
}

/// The first of a month.
pub(crate) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Highest golongan of somebody in a functional post or without one.
pub(crate) fn ceiling(levels: &[&str], diploma: &str) -> i64 {
    match levels.last() {
        // A teacher or doctor with a bachelor's degree reaches IV/b, hardly ever more.
        Some(&"MA") => 13,
        Some(level) => rank::of_level(level).1,
        None => rank::by_diploma(diploma).1,
    }
}
