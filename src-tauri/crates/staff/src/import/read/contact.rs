//! Contact, cards and tax number.

use abdi_kernel::npwp::{Npwp, NpwpError};
use std::borrow::Cow;

use super::line::Line;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;

/// Phone, e-mail, address, cards, NPWP.
pub fn read<'a>(line: &mut Line<'a, '_>, values: &mut Values<'a>) {
    for (column, fact) in [(Column::Email, Fact::email), (Column::OfficeEmail, Fact::email_office)] {
        let text = line.text(column);
        match is_email(&text) {
            true => values.set(fact, text),
            false if text.is_empty() => {}
            false => line.report(column, Problem::Email),
        }
    }
    let address = line.literal_checked(Column::Address);
    values.set_text(Fact::address, Cow::Borrowed(address));
    for (column, fact) in [(Column::Phone, Fact::phone), (Column::Bpjs, Fact::bpjs), (Column::Card, Fact::card_number)]
    {
        let number = undamaged(line, column);
        values.set_text(fact, number);
    }
    npwp(line, values);
}

/// A number that is kept as text; what went through a numeric cell and lost digits is left out.
fn undamaged<'a>(line: &mut Line<'a, '_>, column: Column) -> Cow<'a, str> {
    if line.is_damaged(column) {
        line.report(column, Problem::NumberDamaged);
        return Cow::Borrowed("");
    }
    line.number_text(column)
}

fn npwp(line: &mut Line<'_, '_>, values: &mut Values<'_>) {
    let damaged = line.is_damaged(Column::Npwp);
    let text = line.number_text(Column::Npwp);
    if text.is_empty() || text == "0" {
        return;
    }
    let parsed = match damaged {
        true => Err(NpwpError::Damaged(text.into_owned())),
        false => Npwp::parse(&text),
    };
    match parsed {
        Ok(number) => values.set(Fact::npwp, number.digits().to_owned()),
        Err(NpwpError::Empty) => {}
        Err(error) => line.report(Column::Npwp, Problem::NpwpWrong(error)),
    }
}

/// One `@` with something before it and a dotted name behind it.
fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    !local.is_empty()
        && !host.contains('@')
        && host.split('.').count() >= 2
        && host.split('.').all(|part| !part.is_empty())
        && !text.contains(char::is_whitespace)
}
