//! Columns of the hierarchy of units.

use super::{Aside, C, Known, Required, Stored, known};

pub(super) const COLUMNS: &[Known] = &[
    known(C::UnorId, "unorId", Required, &["ID", "ID UNOR", "UNOR ID", "KODE UNOR", "UNIT ORGANISASI ID"]),
    known(C::UnorName, "unorName", Required, &["NAMA UNOR", "UNOR NAMA", "NAMA UNIT ORGANISASI", "NAMA UNIT", "UNOR"]),
    known(
        C::UnorParent,
        "unorParent",
        Required,
        &[
            "ID ATASAN",
            "ATASAN ID",
            "UNOR ATASAN ID",
            "ID UNOR ATASAN",
            "PARENT ID",
            "ID PARENT",
            "DIATASAN ID",
            "ID INDUK",
            "INDUK ID",
        ],
    ),
    known(
        C::UnorParentName,
        "unorParentName",
        Aside,
        &["NAMA ATASAN", "UNOR ATASAN", "NAMA UNOR ATASAN", "NAMA INDUK"],
    ),
    known(C::UnorEselon, "unorEselon", Stored, &["ESELON ID", "ID ESELON"]),
    known(C::UnorEselonName, "unorEselonName", Stored, &["ESELON", "ESELON NAMA", "NAMA ESELON"]),
    known(
        C::UnorHeadTitle,
        "unorHeadTitle",
        Stored,
        &["NAMA JABATAN", "JABATAN", "JABATAN NAMA", "NAMA JABATAN PIMPINAN", "JABATAN PIMPINAN"],
    ),
    known(
        C::UnorHeadNip,
        "unorHeadNip",
        Stored,
        &["NIP PIMPINAN", "NIP PEMANGKU", "PIMPINAN NIP", "NIP PEJABAT", "NIP"],
    ),
    known(C::UnorHeadName, "unorHeadName", Aside, &["NAMA PIMPINAN", "NAMA PEJABAT", "PIMPINAN"]),
];
