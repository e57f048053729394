//! Two reviews of the region: one released, one with half of its forms in. Stored by the same functions
//! that the review commands use, forms found by their codes as at the keying screen.

use crate::chance::Chance;
use crate::error::DemoError;
use crate::fill::Stored;
use crate::opinion::{opinion, returned};
use crate::region::{Region, house};
use abdi_kernel::Failure;
use abdi_organisation::Holding;
use abdi_reviews::directory::{self, Directory};
use abdi_reviews::instrument::{Form, Instrument};
use abdi_reviews::period::{PeriodState, Settings};
use abdi_reviews::proposal::propose;
use abdi_reviews::store::periods::Period;
use abdi_reviews::store::{answers, assignments, codes, instruments, lists, people, periods, results};
use abdi_reviews::tally::Tally;
use abdi_reviews::{catalog, results as compute};
use abdi_vault::Writer;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeSet;

/// Most people of one office that take part in the open review.
const MOST: usize = 90;
/// The first of these offices holds the open review.
const OFFICES: [&str; 4] = ["Dinas Komunikasi, Informatika", "Dinas Kependudukan", "Dinas Pekerjaan Umum", "Kecamatan"];

/// Ids of the two periods: released, open.
pub(crate) fn hold(db: &Writer<'_>, region: &Region, stored: &Stored, seed: u64) -> Result<(i64, i64), Failure> {
    let shipped = catalog::shipped().map_err(DemoError::Bundled)?.into_iter().next();
    let instrument = shipped.ok_or_else(|| DemoError::Bundled("no instrument".to_owned()))?;
    let everybody = directory::load(db, region.on)?;
    let day = |months: i64, days: u64| {
        let first = crate::career::first_of_month(crate::career::months_before(region.on, months));
        first.checked_add_days(Days::new(days)).unwrap_or(first)
    };
    let stage = Stage { db, instrument: &instrument, everybody: &everybody, seed };

    let first = stage.prepare(
        format!("Penilaian 360 Semester I Tahun {}", day(5, 0).year()),
        (day(5, 0), day(5, 29)),
        &first_round(region, stored, &everybody),
        1,
    )?;
    stage.key(&first, |form, group| returned(seed, form, group))?;
    stage.release(&first, day(4, 1), day(4, 12))?;

    let second = stage.prepare(
        format!("Penilaian 360 Semester II Tahun {}", day(1, 0).year()),
        (day(1, 18), day(0, 28)),
        &second_round(region, stored, &everybody),
        2,
    )?;
    let early = |form: i64| Chance::new(seed, "early", usize::try_from(form).unwrap_or(0)).percent(45);
    stage.key(&second, |form, _| early(form))?;
    Ok((first.id, second.id))
}

/// The personnel office with the heads of all offices.
fn first_round(region: &Region, stored: &Stored, everybody: &Directory) -> Vec<i64> {
    let office = region.units.iter().position(|unit| unit.name.starts_with("Badan Kepegawaian"));
    let mut chosen: BTreeSet<i64> =
        everybody.within(&office.map(|place| stored.units[place]).into_iter().collect::<Vec<_>>());
    let top = |unit: usize| region.units[unit].parent.is_some() && house(&region.units, unit) == unit;
    let heads = region.heads.iter().filter(|head| top(head.unit) && head.holding == Holding::Definitive);
    chosen.extend(heads.map(|head| stored.people[head.person]).filter(|id| everybody.find(*id).is_some()));
    chosen.into_iter().collect()
}

/// One office of middling size.
fn second_round(region: &Region, stored: &Stored, everybody: &Directory) -> Vec<i64> {
    let named = |name: &&str| {
        let place = region.units.iter().position(|unit| unit.name.starts_with(*name))?;
        Some(everybody.within(&[stored.units[place]])).filter(|people| people.len() > 2)
    };
    OFFICES.iter().find_map(named).unwrap_or_default().into_iter().take(MOST).collect()
}

/// What all steps need.
struct Stage<'a> {
    db: &'a Writer<'a>,
    instrument: &'a Instrument,
    everybody: &'a Directory,
    seed: u64,
}

impl Stage<'_> {
    /// A period with participants, raters and codes, open for answers.
    fn prepare(
        &self,
        name: String,
        (starts, ends): (NaiveDate, NaiveDate),
        ratees: &[i64],
        number: i64,
    ) -> Result<Period, Failure> {
        let db = self.db;
        let draft = Period {
            id: 0,
            name,
            starts,
            ends,
            instrument_id: instruments::ensure(db, self.instrument)?,
            state: PeriodState::Draft,
            settings: Settings::default(),
            // Within what the page can hold without rounding.
            seed: i64::try_from(Chance::new(self.seed, "draw", 0).draw() >> 12).unwrap_or(0) + number,
            opened: None,
            closed: None,
            released: None,
        };
        let id = periods::insert(db, &draft)?;
        let chosen = ratees.iter().filter_map(|staff| self.everybody.find(*staff));
        for person in people::copy(db, id, self.everybody, chosen)?.into_values() {
            people::add_participant(db, id, person)?;
        }
        let participants = people::participants(db, id)?;
        let proposal = propose(&self.everybody.organisation(Vec::new()), ratees, &draft.settings, draft.seed());
        let raters: BTreeSet<i64> = proposal.raters.iter().map(|proposed| proposed.rater).collect();
        let found = raters.iter().filter_map(|staff| self.everybody.find(*staff));
        let raters = people::copy(db, id, self.everybody, found)?;
        for proposed in &proposal.raters {
            if let (Some(ratee), Some(rater)) = (participants.get(&proposed.ratee), raters.get(&proposed.rater)) {
                assignments::insert(db, *ratee, *rater, proposed.group, &proposed.reason, false)?;
            }
        }
        periods::advance(db, &periods::load(db, id)?, PeriodState::Open, starts)?;
        for assignment in assignments::without_code(db, id)? {
            codes::draw(db, assignment)?;
        }
        periods::load(db, id)
    }

    /// Keys the forms that `comes` says have come in.
    fn key(
        &self,
        period: &Period,
        comes: impl Fn(i64, abdi_reviews::group::RaterGroup) -> bool,
    ) -> Result<(), Failure> {
        let (db, shape) = (self.db, self.instrument.form());
        for paper in codes::outstanding(db, period.id, None, None)? {
            let Some(form) = codes::find(db, paper.code)? else { continue };
            if !comes(form.assignment_id, form.group) {
                continue;
            }
            let said = opinion(self.seed, form.participant_id, form.assignment_id, form.group, &shape);
            assignments::submitted(db, form.assignment_id)?;
            codes::spend(db, paper.code)?;
            answers::add(db, period.id, form.participant_id, form.group, &said.answers, &said.comments)?;
        }
        Ok(())
    }

    /// Closes the period and freezes its results.
    fn release(&self, period: &Period, closed: NaiveDate, released: NaiveDate) -> Result<(), Failure> {
        let db = self.db;
        periods::advance(db, period, PeriodState::Closed, closed)?;
        codes::drop_unused(db, period.id)?;
        answers::scramble(db, period.id)?;
        let period = periods::load(db, period.id)?;
        periods::advance(db, &period, PeriodState::Released, released)?;
        let (period, shape): (Period, Form) = (periods::load(db, period.id)?, self.instrument.form());
        let counts = assignments::counts(db, period.id)?;
        let all = lists::participants(db, &lists::Filter { period: period.id, unit: None, text: "" })?;
        for (participant, person) in all {
            let mut tally = Tally::new(&shape);
            for filled in answers::of_participant(db, period.id, participant)? {
                tally.add(filled.group, &filled.answers);
            }
            let counts = counts.get(&participant).copied().unwrap_or_default();
            let result = compute::compute(db, &period, &shape, participant, (&person).into(), &tally, counts)?;
            results::save(db, participant, &result)?;
        }
        let identity = abdi_agency::store::identity(db)?;
        let (head, _) = abdi_agency::letterhead(&identity)?;
        results::save_letterhead(db, period.id, &head, &identity.city, identity.logo.as_deref())
    }
}
