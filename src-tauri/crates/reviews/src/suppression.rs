//! What may be shown: thresholds per group and per item.
//!
//! # Why nothing hidden can be computed
//!
//! One principle instead of a list of forbidden pairs: **a hidden cell takes
//! part in nothing that is published.** [`publish`] is the only reader of the
//! raw tally. It returns [`Published`], a table of columns (a group, or a pool
//! of two) by items in which hidden cells are simply absent, and every figure
//! (means, totals, gaps, agreement, distributions, rankings) is computed from
//! that table and from nothing else. The answers of a hidden cell could be
//! replaced by any others and no published byte would change, so neither
//! subtraction nor any cleverer arithmetic finds them.
//!
//! The leaks this closes, one by one:
//!
//! * *Item under a shown value.* Value mean and two of its three items shown
//!   would give the third. Therefore the value mean is the mean of the shown
//!   items, and the group mean that of the values with a shown item.
//! * *Group under a shown total.* The total and "orang lain" use shown columns
//!   only, weights renormalised over them, also per value and per item.
//! * *Pool beside its parts.* Pool (6 raters) and peers (4) would give the
//!   subordinates (2). Under policy "gabung" the pool replaces both: neither
//!   part has a column, a mean, an item, a comment heading or an agreement of
//!   its own, not even the one that is large enough alone.
//! * *Pool formed per figure.* The pool is decided once per person, not per
//!   value or item, so no item shows parts where another shows the pool.
//! * *Counts.* A hidden group shows neither how many answered nor which items;
//!   a hidden item shows no count. Raters who could judge nothing do not count
//!   towards the threshold: there is nothing of theirs to hide behind.
//! * *Distributions and agreement.* Only of shown cells, so they add no
//!   equation about a hidden one.
//! * *Comments.* Only under a shown column, in an order that depends on the
//!   stored seed and the texts alone.
//! * *Before and after.* No result exists while answers come in, settings are
//!   frozen from the first answer, a closed period never reopens: there is
//!   never a pair of results with one answer between them.
//! * *Aggregates over people.* Computed from published figures of persons,
//!   never from raw answers, so they know nothing the sheets do not.
//!
//! What a threshold does not promise: a shown item answered alike by all tells
//! what each answered; and somebody who knows some of the answers (a rater
//! knows one's own) knows the rest a little better.

use crate::group::RaterGroup;
use crate::instrument::Form;
use crate::period::{Settings, SmallGroups};
use crate::tally::{Cell, GroupTally, Tally};

/// What a column of the published table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// One group.
    Group(RaterGroup),
    /// Peers and subordinates together.
    Pool,
}

impl Source {
    /// Word in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Group(group) => group.code(),
            Self::Pool => "gabungan",
        }
    }

    /// The source of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == Self::Pool.code() {
            return Some(Self::Pool);
        }
        RaterGroup::from_code(code).map(Self::Group)
    }

    /// Name on screen and paper.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Group(group) => group.label(),
            Self::Pool => "Rekan kerja dan bawahan",
        }
    }

    /// Whether the column counts in the total.
    pub const fn counts(self) -> bool {
        match self {
            Self::Group(group) => group.counts(),
            Self::Pool => true,
        }
    }
}

/// How a group came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not used in this period, or nobody answered.
    Absent,
    /// Answers exist, too few to be shown.
    Hidden,
    /// Shown inside the pool.
    Pooled,
    /// Shown.
    Shown,
}

impl Standing {
    /// Word in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Absent => "kosong",
            Self::Hidden => "tersembunyi",
            Self::Pooled => "digabung",
            Self::Shown => "tampil",
        }
    }
}

/// A column that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it stands for.
    pub source: Source,
    /// Weight in the total.
    pub weight: u32,
    /// Raters who rated at least one item.
    pub raters: u32,
    /// One cell per item, `None` where too few answered.
    pub cells: Vec<Option<Cell>>,
}

/// Everything about one person that may leave the tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Columns in the order of the groups, the pool after the superior.
    pub columns: Vec<Column>,
    /// How each group came out, in the order of [`RaterGroup::ALL`].
    pub standings: [Standing; 5],
}

impl Published {
    /// The column of a source.
    pub fn column(&self, source: Source) -> Option<&Column> {
        self.columns.iter().find(|c| c.source == source)
    }

    /// Raters other than self that the shown columns rest on.
    pub fn raters(&self) -> u32 {
        self.columns.iter().filter(|c| c.source.counts()).map(|c| c.raters).sum()
    }
}

/// Leaves of a tally what may be shown under these settings.
pub fn publish(tally: &Tally, form: &Form, settings: &Settings) -> Published {
    let mut result = Published { columns: Vec::with_capacity(5), standings: [Standing::Absent; 5] };
    let pool = pool(tally, form, settings);
    for group in RaterGroup::ALL {
        let answers = tally.group(group);
        if answers.raters() == 0 || !settings.uses(group) {
            continue;
        }
        let standing = &mut result.standings[group.index()];
        if pool.is_some() && group.poolable() {
            *standing = Standing::Pooled;
            continue;
        }
        let weight = settings.rule(group).weight;
        match column(Source::Group(group), weight, answers, settings) {
            Some(column) => {
                *standing = Standing::Shown;
                result.columns.push(column);
            }
            None => *standing = Standing::Hidden,
        }
    }
    if let Some(pool) = pool {
        let place = result.columns.partition_point(|c| c.source == Source::Group(RaterGroup::Superior));
        result.columns.insert(place, pool);
    }
    result
}

/// The pool, when the policy asks for one: both groups have answers, one of
/// them alone could not be shown, and together they can.
fn pool(tally: &Tally, form: &Form, settings: &Settings) -> Option<Column> {
    let (peers, subordinates) = (RaterGroup::Peer, RaterGroup::Subordinate);
    if settings.policy != SmallGroups::Pool || !settings.uses(peers) || !settings.uses(subordinates) {
        return None;
    }
    let parts = [tally.group(peers), tally.group(subordinates)];
    let all_shown = parts.iter().all(|p| p.raters() >= settings.threshold);
    if all_shown || parts.iter().any(|p| p.raters() == 0) {
        return None;
    }
    debug_assert_eq!(parts[0].cells().len(), form.items);
    let weight = settings.rule(peers).weight + settings.rule(subordinates).weight;
    column(Source::Pool, weight, &parts[0].joined(parts[1]), settings)
}

/// The showable column of a group, or nothing when too few raters answered or
/// no item has enough answers.
fn column(source: Source, weight: u32, answers: &GroupTally, settings: &Settings) -> Option<Column> {
    let exempt = matches!(source, Source::Group(group) if !group.anonymous());
    let threshold = if exempt { 1 } else { settings.threshold };
    if answers.raters() < threshold {
        return None;
    }
    let cells: Vec<Option<Cell>> =
        answers.cells().iter().map(|cell| (cell.n() >= threshold).then_some(*cell)).collect();
    cells.iter().any(Option::is_some).then_some(Column { source, weight, raters: answers.raters(), cells })
}
