//! Samples, medians, the table and its JSON.

use crate::Size;
use crate::world::Outcome;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Milliseconds; less is better.
    Ms,
    /// Mebibytes; less is better.
    Mib,
    /// Pieces a second; more is better.
    PerSecond,
}

impl Unit {
    fn word(self) -> &'static str {
        match self {
            Self::Ms => "ms",
            Self::Mib => "MiB",
            Self::PerSecond => "/s",
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Short name in the JSON.
    pub(crate) id: &'static str,
    /// What was done.
    pub(crate) work: String,
    /// What it is compared with.
    pub(crate) baseline: &'static str,
    pub(crate) unit: Unit,
    /// The program.
    pub(crate) program: f64,
    /// The baseline.
    pub(crate) bare: f64,
    /// Program over baseline.
    pub(crate) ratio: f64,
    /// The aim in words.
    pub(crate) aim: &'static str,
    pub(crate) met: bool,
    /// What else is worth knowing.
    pub(crate) note: String,
}

/// Times in milliseconds of two works done in turn, after one turn that is not counted.
pub(crate) fn in_turn(
    runs: usize,
    mut program: impl FnMut() -> Outcome<f64>,
    mut bare: impl FnMut() -> Outcome<f64>,
) -> Outcome<(Vec<f64>, Vec<f64>)> {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for turn in 0..=runs {
        let (a, b) = (program()?, bare()?);
        if turn > 0 {
            first.push(a);
            second.push(b);
        }
    }
    Ok((first, second))
}

/// Milliseconds of one run.
pub(crate) fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<f64> {
    let start = Instant::now();
    let value = work()?;
    let time = start.elapsed().as_secs_f64() * 1e3;
    // Freed after the clock has stopped.
    drop(value);
    Ok(time)
}

/// The middle of the samples.
pub(crate) fn median(samples: &[f64]) -> f64 {
    percentile(samples, 50)
}

/// The sample that `part` of a hundred do not exceed.
pub(crate) fn percentile(samples: &[f64], part: usize) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    // Whole numbers first, so that the median of seven is the fourth.
    sorted.get((last * part).div_ceil(100).min(last)).copied().unwrap_or(f64::NAN)
}

/// The table for people.
#[allow(clippy::print_stdout, reason = "the result of the program")]
pub(crate) fn print_table(rows: &[Row]) {
    println!("\n{:<58} {:>12} {:>12} {:>7}  {:<34} met", "work", "program", "bare", "ratio", "aim");
    for row in rows {
        let figure = |value: f64| format!("{} {}", short(value), row.unit.word());
        println!(
            "{:<58} {:>12} {:>12} {:>6.2}×  {:<34} {}",
            row.work,
            figure(row.program),
            figure(row.bare),
            row.ratio,
            row.aim,
            if row.met { "yes" } else { "NO" }
        );
        println!("    beside: {}{}{}", row.baseline, if row.note.is_empty() { "" } else { " · " }, row.note);
    }
    let missed: Vec<&str> = rows.iter().filter(|row| !row.met).map(|row| row.id).collect();
    if missed.is_empty() {
        println!("\nAll {} aims are met.", rows.len());
    } else {
        println!("\n{} of {} aims are MISSED: {}.", missed.len(), rows.len(), missed.join(", "));
    }
}

fn short(value: f64) -> String {
    match value {
        value if value < 10.0 => format!("{value:.2}"),
        value if value < 100.0 => format!("{value:.1}"),
        value => format!("{value:.0}"),
    }
}

/// The same for programs.
pub(crate) fn write_json(path: &Path, rows: &[Row], size: &Size) -> Outcome<()> {
    let rows: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id, "work": row.work, "baseline": row.baseline, "unit": row.unit.word(),
                "program": row.program, "bare": row.bare, "ratio": row.ratio,
                "aim": row.aim, "met": row.met, "note": row.note,
            })
        })
        .collect();
    let all = json!({
        "release": !cfg!(debug_assertions),
        "cores": std::thread::available_parallelism().map_or(1, usize::from),
        "runs": size.runs,
        "rows": rows,
    });
    std::fs::write(path, format!("{all:#}\n"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_edge() {
        let samples = [5.0, 1.0, 4.0, 2.0, 3.0, 7.0, 6.0];
        assert_eq!(median(&samples), 4.0);
        assert_eq!(percentile(&samples, 95), 7.0);
        let hundred: Vec<f64> = (1..=101).map(f64::from).collect();
        assert_eq!(percentile(&hundred, 95), 96.0);
        assert_eq!(short(9.999), "10.00");
        assert_eq!(short(12.34), "12.3");
    }
}
