//! Photos.

use abdi_vault::rusqlite::params;
use abdi_vault::{Error, Reader, Writer};

/// Which size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    Picture,
    Thumbnail,
}

pub(crate) fn photo(db: &Reader<'_>, person: i64, size: Size) -> Result<Option<Vec<u8>>, Error> {
    let column = match size {
        Size::Picture => "picture",
        Size::Thumbnail => "thumbnail",
    };
    db.optional(&format!("SELECT {column} FROM staff_photo WHERE person_id = ?1"), [person], |row| row.get(0))
}

pub(crate) fn has_photo(db: &Reader<'_>, person: i64) -> Result<bool, Error> {
    let found = db.optional("SELECT 1 FROM staff_photo WHERE person_id = ?1", [person], |_| Ok(()))?;
    Ok(found.is_some())
}

pub(crate) fn set_photo(db: &Writer<'_>, person: i64, picture: &[u8], thumbnail: &[u8]) -> Result<(), Error> {
    db.execute(
        "INSERT INTO staff_photo (person_id, picture, thumbnail) VALUES (?1, ?2, ?3)
         ON CONFLICT (person_id) DO UPDATE SET picture = excluded.picture, thumbnail = excluded.thumbnail",
        params![person, picture, thumbnail],
    )?;
    Ok(())
}

pub(crate) fn remove_photo(db: &Writer<'_>, person: i64) -> Result<bool, Error> {
    Ok(db.execute("DELETE FROM staff_photo WHERE person_id = ?1", [person])? > 0)
}
