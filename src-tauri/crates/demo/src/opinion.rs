//! What a rater might answer: people differ, raters are strict or mild, and hardly anybody uses the whole
//! scale. Hundredths of a point, integers only.

use crate::chance::Chance;
use crate::ingredients::INGREDIENTS;
use abdi_reviews::group::RaterGroup;
use abdi_reviews::instrument::Form;

/// A filled form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opinion {
    /// One per item, 0 = cannot judge.
    pub answers: Vec<u8>,
    /// Strength and suggestion; empty = nothing written.
    pub comments: [String; 2],
}

/// The form that one rater (`form`) fills in about one person (`ratee`).
pub(crate) fn opinion(seed: u64, ratee: i64, form: i64, group: RaterGroup, shape: &Form) -> Opinion {
    let number = |id: i64| usize::try_from(id).unwrap_or(0);
    let mut person = Chance::new(seed, "ratee", number(ratee));
    let level = person.range(330, 450);
    // Three in ten see themselves clearly better than others do, one in ten worse.
    let own = match person.below(10) {
        0..3 => person.range(50, 100),
        3 => -person.range(50, 80),
        _ => person.range(-25, 35),
    };
    let values: Vec<i64> = shape.aspects.iter().map(|_| person.range(-55, 45)).collect();
    let mut rater = Chance::new(seed, "form", number(form));
    let view = match group {
        RaterGroup::Oneself => own,
        RaterGroup::Superior => rater.range(-45, 15),
        RaterGroup::Peer => rater.range(-40, 40),
        RaterGroup::Subordinate => rater.range(-30, 55),
        RaterGroup::HrTeam => rater.range(-30, 20),
    };
    let unsure = if matches!(group, RaterGroup::Oneself | RaterGroup::Superior) { 1 } else { 5 };
    let mut answers = Vec::with_capacity(shape.items);
    for ((_, items), value) in shape.aspects.iter().zip(&values) {
        for _ in items.clone() {
            let point = (level + value + view + rater.range(-75, 75) + 50) / 100;
            let point = point.clamp(1, i64::from(shape.points));
            answers.push(if rater.percent(unsure) { 0 } else { u8::try_from(point).unwrap_or(0) });
        }
    }
    let writes = match group {
        RaterGroup::Superior => 70,
        RaterGroup::Oneself => 25,
        _ => 32,
    };
    let mut words = |list: &[&str]| {
        let drawn = rater.pick(list).copied().unwrap_or_default();
        if rater.percent(writes) { drawn.to_owned() } else { String::new() }
    };
    let comments = [words(&INGREDIENTS.strengths), words(&INGREDIENTS.suggestions)];
    Opinion { answers, comments }
}

/// Whether a form comes back before the period closes. Some groups fall under the threshold.
pub(crate) fn returned(seed: u64, form: i64, group: RaterGroup) -> bool {
    let often = match group {
        RaterGroup::Superior => 98,
        RaterGroup::Oneself => 96,
        RaterGroup::Peer | RaterGroup::HrTeam => 88,
        RaterGroup::Subordinate => 82,
    };
    Chance::new(seed, "returned", usize::try_from(form).unwrap_or(0)).percent(often)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_fit_the_form_and_spread() {
        let shape = Form { points: 5, items: 21, aspects: (0..7).map(|v| (1, v * 3..v * 3 + 3)).collect() };
        let mut counts = [0usize; 6];
        for form in 0..2000 {
            let group = RaterGroup::ALL[usize::try_from(form % 4).unwrap()];
            let opinion = opinion(1, form / 9, form, group, &shape);
            assert!(shape.accepts(&opinion.answers));
            for answer in opinion.answers {
                counts[usize::from(answer)] += 1;
            }
        }
        let share = |point: usize| counts[point] * 100 / counts.iter().sum::<usize>();
        assert!((1..8).contains(&share(0)), "{counts:?}");
        assert!((25..65).contains(&share(4)), "{counts:?}");
        assert!(counts[2] > 0 && share(3) > 8 && share(5) > 8, "{counts:?}");
    }
}
