//! Stores a planned region through what the areas offer: office, units, people, heads.

use crate::logo;
use crate::region::Region;
use abdi_agency::Signer;
use abdi_agency::store::{self as agency, Identity};
use abdi_kernel::{Failure, name};
use abdi_organisation::{UnitDraft, insert_unit, set_head};
use abdi_vault::Writer;

/// Ids of what was stored, in the order of the plan.
pub(crate) struct Stored {
    pub units: Vec<i64>,
    pub people: Vec<i64>,
}

/// Stores everything; `progress` hears how many people are in.
pub(crate) fn fill(
    db: &Writer<'_>,
    region: &Region,
    mut progress: impl FnMut(usize) -> Result<(), Failure>,
) -> Result<Stored, Failure> {
    let mut stored = Stored { units: Vec::new(), people: Vec::with_capacity(region.people.len()) };
    for unit in &region.units {
        let draft = UnitDraft {
            siasn_id: Some(unit.siasn_id.clone()),
            name: unit.name.clone(),
            parent: unit.parent.map(|place| stored.units[place]),
            eselon: unit.eselon.clone(),
            head_title: unit.head_title.clone(),
            work_days: unit.work_days,
            from: None,
        };
        stored.units.push(insert_unit(db, &draft)?);
    }
    let known = abdi_staff::known_codes(db, region.on)?;
    for (done, person) in region.people.iter().enumerate() {
        if done % 200 == 0 {
            progress(done)?;
        }
        let mut draft = person.draft.clone();
        draft.unit_id = Some(stored.units[person.unit]);
        stored.people.push(abdi_staff::insert(db, &draft, &known)?);
    }
    for head in &region.heads {
        let (unit, person) = (stored.units[head.unit], stored.people[head.person]);
        set_head(db, unit, person, head.holding, head.from, &head.basis)?;
    }
    office(db, region)?;
    Ok(stored)
}

/// Who the office is, unless somebody has said so already.
fn office(db: &Writer<'_>, region: &Region) -> Result<(), Failure> {
    if agency::identity(db)?.name.is_empty() {
        let text = str::to_owned;
        agency::save_identity(
            db,
            &Identity {
                region: text("Pemerintah Kota Sukamaju"),
                name: text("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
                short_name: text("BKPSDM"),
                address: text("Jalan Merdeka Nomor 45"),
                city: text("Sukamaju"),
                postal_code: text("99711"),
                phone: text("(0840) 123456"),
                email: text("bkpsdm@sukamaju.example"),
                website: text("bkpsdm.sukamaju.example"),
                logo: logo::png(),
            },
        )?;
    }
    if agency::signers(db)?.is_empty() {
        let titles = ["Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Sekretaris Daerah"];
        let signers: Vec<Signer> = titles.iter().filter_map(|title| signer(region, title)).collect();
        agency::save_signers(db, &signers)?;
    }
    Ok(())
}

/// The holder of a post as somebody who signs.
fn signer(region: &Region, title: &str) -> Option<Signer> {
    let draft = &region.people.iter().find(|p| p.draft.position_name.as_deref() == Some(title))?.draft;
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let golongan = text(&draft.golongan);
    Some(Signer {
        name: name::with_titles(&text(&draft.title_front), &text(&draft.name), &text(&draft.title_back)),
        nip: text(&draft.nip),
        rank: format!("{} ({golongan})", crate::rank::pangkat(&golongan)),
        position: title.to_owned(),
        acting: String::new(),
    })
}
