//! Who somebody is: sex, religion, name, contact. Nothing about the work.

use crate::chance::Chance;
use crate::ingredients::INGREDIENTS;
use abdi_kernel::{Sex, name};

/// A person without work.
#[derive(Debug, Clone)]
pub(crate) struct Persona {
    pub sex: Sex,
    pub religion: &'static str,
    pub name: String,
}

/// Draws a person; `women` in a hundred.
pub(crate) fn draw(chance: &mut Chance, women: usize) -> Persona {
    let sex = if chance.percent(women) { Sex::Wanita } else { Sex::Pria };
    let (religion, group) = match chance.below(1000) {
        0..880 => ("1", "muslim"),
        880..940 => ("2", "kristen"),
        940..970 => ("3", "kristen"),
        970..990 => ("4", "hindu"),
        990..998 => ("5", "umum"),
        _ => ("6", "umum"),
    };
    // Most names tell nothing about religion, Balinese ones apart.
    let own = |chance: &mut Chance, often| group == "hindu" || chance.percent(often);
    let first_group = if own(chance, 35) { group } else { "umum" };
    let last_group = if own(chance, 20) { group } else { "umum" };
    let first = one(chance, sex, "depan", first_group);
    let mut words = vec![first];
    if !chance.percent(8) || first.len() < 4 {
        words.push(one(chance, sex, "akhir", last_group));
    }
    if chance.percent(18) && words.len() == 2 && first_group == "umum" {
        words.insert(1, one(chance, sex, "depan", "umum"));
    }
    words.dedup();
    Persona { sex, religion, name: words.join(" ") }
}

fn one(chance: &mut Chance, sex: Sex, place: &'static str, group: &'static str) -> &'static str {
    let names = INGREDIENTS.names(sex.code(), place, group);
    let names = if names.is_empty() { INGREDIENTS.names(sex.code(), place, "umum") } else { names };
    chance.pick(names).copied().unwrap_or("Budi")
}

/// Phone and e-mail addresses of nobody.
pub(crate) struct Contact {
    pub phone: Option<String>,
    pub email: Option<String>,
    pub email_office: Option<String>,
    pub address: Option<String>,
}

/// Draws them; some are unknown.
pub(crate) fn contact(chance: &mut Chance, person: &str) -> Contact {
    let handle: String = name::fold(person).chars().filter(|c| *c != ' ').take(14).collect();
    let place =
        |chance: &mut Chance, list: &'static str| chance.pick(INGREDIENTS.places(list)).copied().unwrap_or_default();
    let phone = format!("08{}0{}", if chance.percent(50) { 4 } else { 6 }, chance.digits(8));
    let email = format!("{handle}{}@surel.example", chance.digits(4));
    let email_office = format!("{handle}{}@sukamaju.example", chance.digits(2));
    let address = format!(
        "Jl. {} No. {} RT {:02} RW {:02} Kel. {}",
        place(chance, "jalan"),
        chance.range(1, 140),
        chance.range(1, 8),
        chance.range(1, 6),
        place(chance, "kelurahan")
    );
    Contact {
        phone: chance.percent(96).then_some(phone),
        email: chance.percent(88).then_some(email),
        email_office: chance.percent(35).then_some(email_office),
        address: chance.percent(93).then_some(address),
    }
}
