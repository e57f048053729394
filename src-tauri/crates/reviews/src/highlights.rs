//! Strongest and weakest items in the eyes of others.

use crate::instrument::Form;
use crate::scores::{Exact, others_item};
use crate::suppression::Published;

/// Items shown at each end.
pub const HIGHLIGHTS: usize = 5;

/// Items by the mean of others, highest and lowest first; the same item never
/// stands in both. Ties keep the order of the instrument.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Highlights {
    /// Highest first.
    pub strongest: Vec<(usize, Exact)>,
    /// Lowest first.
    pub weakest: Vec<(usize, Exact)>,
}

/// The highlights of one person: up to `most` items at each end.
pub fn highlights(published: &Published, form: &Form, most: usize) -> Highlights {
    let mut ranked: Vec<(usize, Exact)> =
        (0..form.items).filter_map(|item| Some((item, others_item(published, item)?))).collect();
    ranked.sort_by(|(i, a), (j, b)| b.cmp(a).then(i.cmp(j)));
    let each = most.min(ranked.len() / 2);
    let strongest = ranked[..each].to_vec();
    let mut weakest = ranked.split_off(ranked.len() - each);
    weakest.sort_by(|(i, a), (j, b)| a.cmp(b).then(i.cmp(j)));
    Highlights { strongest, weakest }
}
