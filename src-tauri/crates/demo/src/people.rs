//! Puts a person into a place: study, post, career and numbers that fit one another.

use crate::career::{self, Career, Wanted};
use crate::chance::Chance;
use crate::ingredients::{INGREDIENTS, Post, Study};
use crate::numbers::Numbers;
use crate::persona;
use crate::rank;
use crate::staffing::{Kind, Role, Slot};
use crate::tree::PlannedUnit;
use abdi_staff::PersonDraft;
use chrono::{Datelike, Days, NaiveDate};

/// What a place asks for before anybody is in it.
struct Job {
    /// Title as printed.
    title: String,
    /// Level of a functional post.
    level: Option<&'static str>,
    eselon: String,
    study: &'static Study,
    career: Career,
    since: NaiveDate,
    retires: i64,
}

/// The person in a place.
pub(crate) fn person(
    slot: Slot,
    unit: &PlannedUnit,
    place: usize,
    seed: u64,
    on: NaiveDate,
    numbers: &mut Numbers,
) -> Option<PersonDraft> {
    let mut chance = Chance::new(seed, "person", place);
    let chance = &mut chance;
    let job = match slot.role {
        Role::Head => structural(chance, unit, on)?,
        Role::TaskHead | Role::Member => many_hands(chance, slot, unit, on)?,
    };
    let persona = persona::draw(chance, women(slot, unit));
    let contact = persona::contact(chance, &persona.name);
    let Career { born, start, .. } = job.career;
    let contract = slot.kind == Kind::Pppk;
    let nip = if contract {
        numbers.pppk(chance, born, start, persona.sex)
    } else {
        numbers.pns(chance, born, start, persona.sex)
    };
    let nik = numbers.nik(chance, born, persona.sex);
    let text = |t: &str| (!t.is_empty()).then(|| t.to_owned());
    let (front, back) = titles(chance, job.study, persona.sex == abdi_kernel::Sex::Wanita, persona.religion, born, on);
    let age = career::months_between(born, on) / 12;
    let npwp = if chance.percent(60) { nik.clone() } else { format!("99{}", chance.digits(13)) };
    let functional = job.level.is_some();
    let structural = slot.role == Role::Head;
    let appointed = start.checked_sub_days(Days::new(chance.below(30) as u64 + 8));
    let permanent = (slot.kind == Kind::Pns)
        .then(|| career::months_before(start, -chance.range(12, 20)))
        .map(|day| day.min(career::first_of_month(on)));
    let kind = match slot.kind {
        Kind::Pns => "PNS",
        Kind::Cpns => "CPNS",
        Kind::Pppk => "PPPK",
    };
    let number = |chance: &mut Chance, prefix: &str, suffix: &str, year: i32| {
        format!("{prefix}/{}/{suffix}/{year}", chance.range(11, 990))
    };
    let (group, suffix) = if contract { ("800.1.2.5", "PPPK") } else { ("813.2", "BKPSDM") };
    Some(PersonDraft {
        nip: Some(nip),
        nip_old: (start.year() < 2009 && !contract && chance.percent(55)).then(|| format!("4{}", chance.digits(8))),
        npwp: chance.percent(94).then_some(npwp),
        nik: Some(nik),
        bpjs: chance.percent(92).then(|| format!("0009{}", chance.digits(9))),
        siasn_id: Some(chance.key()),
        card_number: (slot.kind == Kind::Pns).then(|| format!("Z{}", chance.digits(6))),
        title_front: text(&front),
        title_back: text(&back),
        birth_place: chance.pick(INGREDIENTS.places("lahir")).map(|p| (*p).to_owned()),
        birth_date: Some(born),
        sex: text(persona.sex.code()),
        religion: text(persona.religion),
        marital: text(marital(chance, age)),
        kind: text(kind),
        golongan: text(if contract { rank::of_contract(job.study.level) } else { rank::label(job.career.step) }),
        tmt_golongan: Some(job.career.since),
        mkg_years: Some(if contract { 0 } else { job.career.mkg / 12 }),
        mkg_months: Some(if contract { 0 } else { job.career.mkg % 12 }),
        first_golongan: text(if contract { rank::of_contract(job.study.level) } else { rank::label(job.career.first) }),
        tmt_cpns: Some(start),
        sk_cpns_number: Some(number(chance, group, suffix, appointed.map_or(start.year(), |d| d.year()))),
        sk_cpns_date: appointed,
        tmt_pns: permanent,
        sk_pns_number: permanent.map(|day| number(chance, "821.2", "BKPSDM", day.year())),
        sk_pns_date: permanent.and_then(|day| day.checked_sub_days(Days::new(12))),
        position_type: text(if structural {
            "1"
        } else if functional {
            "2"
        } else {
            "4"
        }),
        position_kind: text(position_kind(&job, structural, functional)),
        position_name: Some(job.title),
        jenjang: job.level.map(str::to_owned),
        eselon: Some(job.eselon),
        tmt_position: Some(job.since.max(start)),
        education_level: text(job.study.level),
        education_name: text(job.study.name),
        graduation_year: Some(career::graduation(chance, job.study.level, born, on)),
        school: school(chance, job.study.level),
        phone: contact.phone,
        email: contact.email,
        email_office: contact.email_office,
        address: contact.address,
        legal_status: text(standing(chance, slot, age, job.retires)),
        employment_type: text("15"),
        home_agency: text("Pemerintah Kota Sukamaju"),
        work_agency: text("Pemerintah Kota Sukamaju"),
        name: Some(persona.name),
        unit_id: None,
    })
}

/// A structural head.
fn structural(chance: &mut Chance, unit: &PlannedUnit, on: NaiveDate) -> Option<Job> {
    let (youngest, oldest) = match unit.eselon.as_str() {
        "21" => (52, 58),
        "22" => (46, 59),
        "31" => (42, 57),
        "32" => (38, 57),
        _ => (33, 57),
    };
    let levels: &[(&str, usize)] = match unit.eselon.as_str() {
        "21" | "22" => &[("40", 2), ("45", 15), ("50", 2)],
        "31" | "32" => &[("35", 2), ("40", 9), ("45", 9)],
        _ => &[("35", 2), ("40", 14), ("45", 3)],
    };
    let level = levels[chance.weighted(levels.iter().map(|(_, weight)| *weight))?].0;
    let own = INGREDIENTS.posts.get(unit.skill).and_then(|posts| posts.first()).map_or("umum", |post| post.studies);
    let group = if chance.percent(45) { own } else { "umum" };
    let study = study(chance, group, level, level).or_else(|| study(chance, "umum", level, level))?;
    let (lowest, highest) = rank::of_eselon(&unit.eselon);
    let career = career::pns(chance, &Wanted { start: 8, lowest, highest, youngest, oldest }, on);
    // Officials are sworn in together, a few times a year.
    let months = [2, 4, 8, 10, 15, 19, 22, 28, 34, 39, 46, 58][chance.below(12)];
    let day = career::first_of_month(career::months_before(on, months));
    Some(Job {
        title: unit.head_title.clone(),
        level: None,
        eselon: unit.eselon.clone(),
        study,
        career,
        since: day.checked_add_days(Days::new(months.unsigned_abs() * 7 % 25 + 1))?,
        retires: if unit.eselon.starts_with('2') { 60 } else { 58 },
    })
}

/// Somebody in a post that many hold: functional or pelaksana.
fn many_hands(chance: &mut Chance, slot: Slot, unit: &PlannedUnit, on: NaiveDate) -> Option<Job> {
    let heading = slot.role == Role::TaskHead;
    let own = INGREDIENTS.posts.get(unit.skill).map_or(&[][..], Vec::as_slice);
    // Beside the posts of the trade: clerks in schools and health centres, the common posts elsewhere.
    let common = match unit.skill {
        "umum" => &[][..],
        "sd" | "smp" | "tk" | "pkm" | "rsud" => INGREDIENTS.posts.get("tu").map_or(&[][..], Vec::as_slice),
        _ => INGREDIENTS.posts.get("umum").map_or(&[][..], Vec::as_slice),
    };
    let fits = |post: &Post| match slot.kind {
        Kind::Pns if heading => post.levels.last() == Some(&"MA") && post.levels.first() == Some(&"PT"),
        Kind::Pns => true,
        Kind::Cpns | Kind::Pppk => post.levels.first().is_none_or(|level| ["PT", "TR", "PM"].contains(level)),
    };
    let all = own.iter().chain(common);
    let weights = all.clone().map(|post| if fits(post) { post.weight } else { 0 });
    let post = all.clone().nth(chance.weighted(weights)?)?;
    let study = study(chance, post.studies, post.education.0, post.education.1)?;
    let career = match slot.kind {
        Kind::Pns => {
            let start = match study.level {
                "45" if chance.percent(60) => 8,
                level => rank::by_diploma(level).0,
            };
            let lowest = if heading { 10 } else { post.levels.first().map_or(start, |level| rank::of_level(level).0) };
            let wanted = Wanted {
                start,
                lowest: lowest.max(start),
                highest: career::ceiling(&post.levels, study.level),
                youngest: if heading { 38 } else { 24 },
                oldest: post.retires - 1,
            };
            career::pns(chance, &wanted, on)
        }
        Kind::Cpns => newcomer(chance, study.level, on),
        Kind::Pppk => contract(chance, post.retires, on),
    };
    let level = level_of(&post.levels, if slot.kind == Kind::Pns { career.step } else { 0 });
    let since = match (slot.kind, level) {
        (Kind::Pns, Some(_)) => career.since.checked_add_days(Days::new(chance.below(150) as u64))?.min(on),
        (Kind::Pns, None) => NaiveDate::from_ymd_opt(on.year() - i32::try_from(chance.below(3)).ok()?, 1, 2)?,
        _ => career.start,
    };
    Some(Job {
        title: match level {
            Some(level) => format!("{} {}", post.name, rank::level_word(level)),
            None => post.name.to_owned(),
        },
        level,
        eselon: "99".to_owned(),
        study,
        career,
        since,
        retires: post.retires,
    })
}

/// Started within the last year.
fn newcomer(chance: &mut Chance, level: &str, on: NaiveDate) -> Career {
    let youngest = match level {
        "05" | "10" | "12" | "15" | "17" => 20,
        "30" => 23,
        "45" | "47" | "42" => 27,
        _ => 24,
    };
    let born = career::birth(chance, youngest, 34, on);
    let start = career::first_of_month(career::months_before(on, chance.range(2, 10)));
    let first = rank::by_diploma(level).0;
    Career { born, start, first, step: first, since: start, mkg: 0 }
}

/// Took up the first contract in one of the appointments of the last years.
fn contract(chance: &mut Chance, retires: i64, on: NaiveDate) -> Career {
    const APPOINTMENTS: [(i64, usize); 8] =
        [(69, 5), (55, 12), (41, 20), (30, 22), (19, 10), (16, 16), (13, 10), (8, 5)];
    let at = chance.weighted(APPOINTMENTS.iter().map(|(_, weight)| *weight)).unwrap_or(0);
    let start = career::first_of_month(career::months_before(on, APPOINTMENTS[at].0));
    let born = career::birth(chance, 26, retires - 2, on);
    Career { born, start, first: 0, step: 0, since: start, mkg: 0 }
}

/// The level of a row of levels that a golongan stands for; 0 is the lowest.
fn level_of(levels: &[&'static str], step: i64) -> Option<&'static str> {
    let reached = levels.iter().rev().find(|level| rank::of_level(level).0 <= step);
    reached.or(levels.first()).copied()
}

fn study(chance: &mut Chance, group: &str, low: &str, high: &str) -> Option<&'static Study> {
    let all = INGREDIENTS.studies.get(group)?;
    let weights = all.iter().map(|s| if low <= s.level && s.level <= high { s.weight } else { 0 });
    if weights.clone().sum::<usize>() == 0 {
        return None;
    }
    all.get(chance.weighted(weights)?)
}

fn position_kind(job: &Job, structural: bool, functional: bool) -> &'static str {
    let kind = abdi_organisation::PositionKind::from_eselon(&job.eselon).filter(|_| structural);
    match kind {
        Some(kind) => kind.code(),
        None if functional => "fungsional",
        None => "pelaksana",
    }
}

/// Titles in front and behind. Those who studied long ago are Drs. and Dra., pilgrims H. and Hj.
fn titles(
    chance: &mut Chance,
    study: &Study,
    woman: bool,
    religion: &str,
    born: NaiveDate,
    on: NaiveDate,
) -> (String, String) {
    let back = chance.pick(&study.back).copied().unwrap_or_default();
    let mut front = study.front.to_owned();
    let age = career::months_between(born, on) / 12;
    let mut add = |title: &str| {
        if !front.is_empty() {
            front.push(' ');
        }
        front.push_str(title);
    };
    let old = age >= 52 && study.level == "40" && back.starts_with("S.Pd") && chance.percent(50);
    if old {
        add(if woman { "Dra." } else { "Drs." });
    }
    if religion == "1" && age >= 45 && chance.percent(9) {
        add(if woman { "Hj." } else { "H." });
    }
    (front, if old { String::new() } else { back.to_owned() })
}

fn marital(chance: &mut Chance, age: i64) -> &'static str {
    let single = match age {
        ..26 => 70,
        26..30 => 35,
        30..36 => 12,
        _ => 4,
    };
    match chance.below(100) {
        drawn if drawn < single => "4",
        drawn if drawn < single + 3 => "2",
        drawn if drawn < single + 6 && age > 40 => "3",
        _ => "1",
    }
}

fn school(chance: &mut Chance, level: &str) -> Option<String> {
    let list = match level {
        "05" | "10" | "12" => "sekolah dasar",
        "15" | "17" | "18" => "sekolah",
        _ => "sekolah tinggi",
    };
    let drawn = chance.pick(INGREDIENTS.places(list))?;
    chance.percent(70).then(|| (*drawn).to_owned())
}

/// Kedudukan hukum: nearly everybody is active.
fn standing(chance: &mut Chance, slot: Slot, age: i64, retires: i64) -> &'static str {
    if slot.kind == Kind::Pppk {
        return "71";
    }
    let drawn = chance.below(1000);
    match drawn {
        _ if slot.role != Role::Member || slot.kind == Kind::Cpns => "01",
        0..150 if age >= retires - 1 => "20",
        0..10 if age < 42 => "03",
        10..15 => "02",
        15..18 => "15",
        18..19 => "04",
        _ => "01",
    }
}

/// How many of a hundred are women.
fn women(slot: Slot, unit: &PlannedUnit) -> usize {
    match (slot.role, unit.eselon.as_str(), unit.skill) {
        (Role::Head, "21" | "22", _) => 22,
        (Role::Head, "31", _) => 32,
        (Role::Head, "32", _) => 38,
        (_, _, "sd") => 72,
        (_, _, "smp") => 62,
        (_, _, "tk") => 95,
        (_, _, "pkm") => 78,
        (_, _, "rsud") => 70,
        (_, _, "satpol") => 18,
        (_, _, "damkar") => 7,
        (_, _, "hub") => 20,
        (_, _, "teknik" | "bencana") => 30,
        _ => 47,
    }
}
