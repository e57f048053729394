//! Which units the region has: the tree of `unit.txt`, grown to its size.

use crate::chance::Chance;
use crate::ingredients::{INGREDIENTS, UNITS};

/// How a unit is led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// By somebody who is no civil servant: the mayor.
    Elected,
    /// By a structural official of the unit's eselon.
    Structural,
    /// By a functional official with an additional task: schools, puskesmas, hospital.
    Task,
}

/// A unit that the region will have.
#[derive(Debug, Clone)]
pub struct PlannedUnit {
    /// Id as SIASN would give it.
    pub siasn_id: String,
    /// Name.
    pub name: String,
    /// Place of the unit above in the list; parents come before children.
    pub parent: Option<usize>,
    /// Eselon code of the head; 99 for none.
    pub eselon: String,
    /// Title of the head.
    pub head_title: String,
    /// How it is led.
    pub lead: Lead,
    /// Working week where it is not that of the unit above.
    pub work_days: Option<u8>,
    /// Which posts the people beside the head have.
    pub(crate) skill: &'static str,
    /// People beside the head, relative to the other units, in hundredths.
    pub(crate) weight: usize,
    /// Never more than this many.
    pub(crate) most: Option<usize>,
}

/// Part of the staff in schools, puskesmas and hospitals, in thousandths.
const SCHOOLS: [(&str, usize, usize, usize, &str); 3] = [
    // kind, thousandths, people of one, from how many staff on, skill
    ("SD", 248, 12, 0, "sd"),
    ("SMP", 124, 24, 200, "smp"),
    ("TK", 22, 5, 700, "tk"),
];

/// The units of a region of so many staff.
pub(crate) fn plan(staff: usize, seed: u64) -> Vec<PlannedUnit> {
    let mut grower = Grower { staff, chance: Chance::new(seed, "unit", 0), units: Vec::new() };
    // Per level of indentation: place, skill, smallest region.
    let mut above: Vec<(usize, &'static str, usize)> = Vec::new();
    for line in UNITS.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        if depth > above.len() {
            continue; // Below a unit that this region is too small for.
        }
        above.truncate(depth);
        let parent = above.last().copied();
        let mut cells = line.split('|').map(str::trim);
        let name = cells.next().unwrap_or_default();
        if let (Some(kind), Some((parent, ..))) = (name.strip_prefix('@'), parent) {
            grower.repeat(kind, parent);
            continue;
        }
        let mut cell = || cells.next().unwrap_or_default();
        let (eselon, people, from, skill, head) = (cell(), cell(), cell(), cell(), cell());
        let from = from.parse().unwrap_or(parent.map_or(0, |(_, _, from)| from));
        if staff < from {
            continue;
        }
        let skill = if skill.is_empty() { parent.map_or("umum", |(_, skill, _)| skill) } else { skill };
        let number: usize = people.trim_end_matches('!').parse().unwrap_or(0);
        let place = grower.add(Seed {
            name: name.to_owned(),
            parent: parent.map(|(place, ..)| place),
            eselon,
            head: match head {
                "" => format!("Kepala {name}"),
                "=" => name.to_owned(),
                title => title.to_owned(),
            },
            lead: if eselon == "99" { Lead::Elected } else { Lead::Structural },
            work_days: parent.is_none().then_some(5),
            skill,
            weight: number * 100,
            most: people.ends_with('!').then_some(number),
        });
        above.push((place, skill, from));
    }
    grower.units
}

struct Seed<'a> {
    name: String,
    parent: Option<usize>,
    eselon: &'a str,
    head: String,
    lead: Lead,
    work_days: Option<u8>,
    skill: &'static str,
    weight: usize,
    most: Option<usize>,
}

struct Grower {
    staff: usize,
    chance: Chance,
    units: Vec<PlannedUnit>,
}

impl Grower {
    fn add(&mut self, seed: Seed<'_>) -> usize {
        self.units.push(PlannedUnit {
            siasn_id: self.chance.key(),
            name: seed.name,
            parent: seed.parent,
            eselon: seed.eselon.to_owned(),
            head_title: seed.head,
            lead: seed.lead,
            work_days: seed.work_days,
            skill: seed.skill,
            weight: seed.weight,
            most: seed.most,
        });
        self.units.len() - 1
    }

    fn repeat(&mut self, kind: &str, parent: usize) {
        match kind {
            "sekolah" => self.schools(parent),
            "puskesmas" => self.health_centres(parent),
            "rsud" => self.hospitals(parent),
            "kecamatan" => self.districts(parent),
            _ => {}
        }
    }

    /// A structural unit below another, led by its "Kepala".
    fn office(
        &mut self,
        parent: usize,
        name: &str,
        eselon: &str,
        head: &str,
        skill: &'static str,
        people: usize,
    ) -> usize {
        self.add(Seed {
            name: name.to_owned(),
            parent: Some(parent),
            eselon,
            head: if head.is_empty() { format!("Kepala {name}") } else { head.to_owned() },
            lead: Lead::Structural,
            work_days: None,
            skill,
            weight: people * 100,
            most: None,
        })
    }

    /// A unit led as an additional task; it works six days.
    fn service(&mut self, parent: usize, name: String, head: String, skill: &'static str, people: usize) -> usize {
        // Some are half as large again as the smallest.
        let weight = people * (75 + self.chance.below(51));
        self.add(Seed {
            name,
            parent: Some(parent),
            eselon: "99",
            head,
            lead: Lead::Task,
            work_days: Some(6),
            skill,
            weight,
            most: None,
        })
    }

    fn schools(&mut self, parent: usize) {
        for (kind, share, people, from, skill) in SCHOOLS {
            if self.staff < from {
                continue;
            }
            for number in 0..(self.staff * share / 1000 / people).max(1) {
                let district = district_name(number % self.districts_wanted());
                let name = match kind {
                    "SD" => format!("SD Negeri {:02} {district}", number / self.districts_wanted() + 1),
                    "TK" => format!("TK Negeri Pembina {} {district}", number / self.districts_wanted() + 1),
                    _ => format!("SMP Negeri {} Sukamaju", number + 1),
                };
                let head = format!("Kepala {name}");
                self.service(parent, name, head, skill, people - 1);
            }
        }
    }

    fn health_centres(&mut self, parent: usize) {
        for number in 0..(self.staff * 110 / 1000 / 42).max(1) {
            let name = format!("Puskesmas {}", village_name(number));
            let head = format!("Kepala {name}");
            self.service(parent, name, head, "pkm", 41);
        }
    }

    fn hospitals(&mut self, parent: usize) {
        if self.staff < 700 {
            return;
        }
        let people = 85 * self.staff / 1000;
        let houses = (people / 450).max(1);
        for number in 0..houses {
            let name = if number == 0 { "RSUD Sukamaju".to_owned() } else { format!("RSUD {}", district_name(number)) };
            let people = people / houses;
            let head = format!("Direktur {name}");
            let house = self.service(parent, name.clone(), head, "rsud", people * 5 / 10);
            self.office(
                house,
                "Bagian Tata Usaha",
                "32",
                &format!("Kepala Bagian Tata Usaha {name}"),
                "umum",
                people / 10,
            );
            for part in ["Bidang Pelayanan Medik", "Bidang Keperawatan"] {
                self.office(house, part, "32", &format!("Kepala {part} {name}"), "rsud", people * 2 / 10);
            }
        }
    }

    fn districts_wanted(&self) -> usize {
        (self.staff / 650).max(1)
    }

    fn districts(&mut self, parent: usize) {
        let mut villages = 0;
        for number in 0..self.districts_wanted() {
            let name = district_name(number);
            let district = self.office(parent, &format!("Kecamatan {name}"), "31", &format!("Camat {name}"), "umum", 2);
            let secretary = format!("Sekretaris Kecamatan {name}");
            self.office(district, "Sekretariat", "32", &secretary, "umum", 5);
            if self.staff >= 400 {
                self.office(district, "Seksi Pemerintahan dan Pelayanan Publik", "41", "", "umum", 3);
                self.office(district, "Seksi Ketenteraman dan Ketertiban Umum", "41", "", "satpol", 3);
            }
            if self.staff >= 1500 {
                self.office(district, "Seksi Pemberdayaan Masyarakat", "41", "", "lurah", 2);
            }
            if self.staff < 100 {
                continue;
            }
            for _ in 0..(if self.staff < 1500 { 2 } else { 4 + self.chance.below(3) }) {
                let name = village_name(villages);
                villages += 1;
                let village =
                    self.office(district, &format!("Kelurahan {name}"), "41", &format!("Lurah {name}"), "lurah", 4);
                if self.staff >= 1500 {
                    let secretary = format!("Sekretaris Kelurahan {name}");
                    self.office(village, "Sekretariat Kelurahan", "42", &secretary, "umum", 1);
                }
            }
        }
    }
}

fn district_name(number: usize) -> String {
    named("kecamatan", number)
}

fn village_name(number: usize) -> String {
    named("kelurahan", number)
}

/// The names of a list, then the same names with a direction, then with a number.
fn named(list: &'static str, number: usize) -> String {
    let (names, sides) = (INGREDIENTS.places(list), INGREDIENTS.places("arah"));
    let name = names.get(number % names.len().max(1)).copied().unwrap_or("Sukamaju");
    let round = number / names.len().max(1);
    match round {
        0 => name.to_owned(),
        round if round <= sides.len() => format!("{name} {}", sides[round - 1]),
        round => format!("{name} {}", round - sides.len() + 1),
    }
}
