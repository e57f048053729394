//! What crosses the border about staff.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::draft::PersonDraft;
use crate::fields::with_fields;

macro_rules! dto {
    ($( $(#[$doc:meta])* $name:ident: $ty:ty, $label:literal; )*) => {
        /// The content of a staff record; unknown fields are null.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", default)]
        pub struct StaffFields {
            $( $(#[$doc])* pub $name: Option<$ty>, )*
        }

        /// Fields to change; left out: stays as it is, null: becomes unknown.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
        #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
        pub struct StaffPatch {
            $( $(#[$doc])* #[serde(deserialize_with = "present")] #[ts(optional)] pub $name: Option<Option<$ty>>, )*
        }

        impl From<PersonDraft> for StaffFields {
            fn from(draft: PersonDraft) -> Self {
                Self { $( $name: draft.$name, )* }
            }
        }

        impl From<StaffFields> for PersonDraft {
            fn from(fields: StaffFields) -> Self {
                Self { $( $name: fields.$name, )* }
            }
        }

        impl StaffPatch {
            /// The record with the patch applied.
            pub fn apply(self, draft: &PersonDraft) -> PersonDraft {
                PersonDraft { $( $name: self.$name.unwrap_or_else(|| draft.$name.clone()), )* }
            }
        }
    };
}
with_fields!(dto);

/// A field that is there, null included.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// Which people: active ones only, those who left, or all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffStatus {
    /// Active.
    #[default]
    Active,
    /// Deactivated.
    Inactive,
    /// Both.
    All,
}

/// Filters of the list; all of them must hold, within one of them any value may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffFilters {
    /// Only this unit.
    #[ts(optional = nullable)]
    pub unit: Option<i64>,
    /// And the units below it; true when left out.
    #[ts(as = "Option<bool>", optional)]
    pub include_sub: bool,
    /// `PNS`, `CPNS`, `PPPK`.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub kind: Vec<String>,
    /// `III/a`, `IX`.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub golongan: Vec<String>,
    /// Codes of the list `jabatan`.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub position_kind: Vec<String>,
    /// Codes of the list `tingkat_pendidikan`.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub education_level: Vec<String>,
    /// Codes of the list `kedudukan_hukum`.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub legal_status: Vec<String>,
    /// Active ones only when left out.
    #[ts(as = "Option<StaffStatus>", optional)]
    pub status: StaffStatus,
}

impl Default for StaffFilters {
    fn default() -> Self {
        Self {
            unit: None,
            include_sub: true,
            kind: Vec::new(),
            golongan: Vec::new(),
            position_kind: Vec::new(),
            education_level: Vec::new(),
            legal_status: Vec::new(),
            status: StaffStatus::Active,
        }
    }
}

/// By what the list is sorted; ties by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StaffSortKey {
    /// Name without titles.
    #[default]
    Name,
    /// NIP.
    Nip,
    /// Golongan; PPPK below PNS.
    Golongan,
    /// Name of the unit.
    Unit,
    /// Eselon first, then name of the post.
    Position,
    /// Birth date: ascending is oldest first.
    BirthDate,
    /// TMT CPNS: ascending is longest service first.
    Tmt,
}

/// Sorting of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffSort {
    /// By what.
    pub key: StaffSortKey,
    /// From the end.
    pub desc: bool,
}

/// One row of the list. Codes are shown with the names of `reference.lists`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffRow {
    /// Id.
    pub id: i64,
    /// 18 digits.
    pub nip: String,
    /// Name with titles.
    pub full_name: String,
    /// `PNS`, `CPNS` or `PPPK`.
    pub kind: String,
    /// `III/a`, `IX`.
    pub golongan: Option<String>,
    /// First day in that golongan.
    pub tmt_golongan: Option<String>,
    /// Name of the post.
    pub position_name: Option<String>,
    /// Code of the list `jabatan`.
    pub position_kind: Option<String>,
    /// Level code of a functional post.
    pub jenjang: Option<String>,
    /// Code of the list `eselon`.
    pub eselon: Option<String>,
    /// First day in that post.
    pub tmt_position: Option<String>,
    /// Unit.
    pub unit_id: Option<i64>,
    /// Name of the unit.
    pub unit_name: Option<String>,
    /// Code of the list `tingkat_pendidikan`.
    pub education_level: Option<String>,
    /// Study as on the diploma.
    pub education_name: Option<String>,
    /// Birth date.
    pub birth_date: String,
    /// Completed years of age today.
    pub age: i32,
    /// `L` or `P`.
    pub sex: String,
    /// TMT CPNS; PPPK: start of the contract.
    pub tmt_cpns: Option<String>,
    /// Code of the list `kedudukan_hukum`.
    pub legal_status: Option<String>,
    /// Mobile phone.
    pub phone: Option<String>,
    /// Private e-mail.
    pub email: Option<String>,
    /// Whether the person is active.
    pub active: bool,
}

/// A person found by the palette or a picker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffFound {
    /// Id.
    pub id: i64,
    /// 18 digits.
    pub nip: String,
    /// Name with titles.
    pub name: String,
    /// Name of the post.
    pub position: Option<String>,
    /// Name of the unit.
    pub unit: Option<String>,
    /// Whether the person is active.
    pub active: bool,
}
