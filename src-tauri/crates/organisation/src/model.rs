//! Units and posts as the rest of the program sees them.

use crate::kind::PositionKind;
use crate::reporting::Holding;
use chrono::NaiveDate;

/// A unit (unor) in its shape on some date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id.
    pub id: i64,
    /// Id in SIASN, if it came from there.
    pub siasn_id: Option<String>,
    /// Name.
    pub name: String,
    /// The unit above; none for the top.
    pub parent: Option<i64>,
    /// Code of the reference list eselon; 99 for none.
    pub eselon: String,
    /// Own working week, 5 or 6 days; none: as the unit above.
    pub work_days: Option<u8>,
    /// First day of this shape; none: since always.
    pub from: Option<NaiveDate>,
    /// Last day of the unit; none: it exists.
    pub to: Option<NaiveDate>,
    /// Title of the head post, if there is one.
    pub head_title: Option<String>,
}

/// What is to be stored about a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitDraft {
    /// Id in SIASN.
    pub siasn_id: Option<String>,
    /// Name; must not be empty.
    pub name: String,
    /// The unit above.
    pub parent: Option<i64>,
    /// Code of the reference list eselon; empty counts as 99.
    pub eselon: String,
    /// Title of the head post; empty: the unit has none.
    pub head_title: String,
    /// 5 or 6; none: as the unit above.
    pub work_days: Option<u8>,
    /// First day; none: since always.
    pub from: Option<NaiveDate>,
}

/// A shape that a unit had before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastShape {
    /// Name then.
    pub name: String,
    /// The unit above then.
    pub parent: Option<i64>,
    /// Eselon then.
    pub eselon: String,
    /// First day; none: since always.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: NaiveDate,
    /// What ended it.
    pub basis: String,
}

/// A post of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Id.
    pub id: i64,
    /// The unit.
    pub unit: i64,
    /// Title.
    pub name: String,
    /// Kind; none for posts outside ASN law, such as a mayor's.
    pub kind: Option<PositionKind>,
    /// Level code of a functional post.
    pub jenjang: Option<String>,
    /// Eselon code.
    pub eselon: String,
    /// Whether it heads the unit.
    pub is_head: bool,
}

/// What is to be stored about a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositionDraft {
    /// The unit.
    pub unit: i64,
    /// Title; must not be empty.
    pub name: String,
    /// Kind.
    pub kind: Option<PositionKind>,
    /// Level code of a functional post.
    pub jenjang: Option<String>,
    /// Eselon code; empty counts as 99.
    pub eselon: String,
}

/// A post and who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPost {
    /// Id of the holding.
    pub id: i64,
    /// Id of the position.
    pub position: i64,
    /// Title of the position.
    pub title: String,
    /// The unit.
    pub unit: i64,
    /// Whether the position heads the unit.
    pub is_head: bool,
    /// Id of the staff record.
    pub person: i64,
    /// How it is held.
    pub holding: Holding,
    /// First day; none: unknown.
    pub from: Option<NaiveDate>,
    /// Last day; none: still.
    pub to: Option<NaiveDate>,
    /// Decree or other ground.
    pub basis: String,
}
