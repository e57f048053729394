//! The columns that imports know, whatever the file calls them. The words are in [`super::words`].

/// A column of one of the three kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "each is named after its header, see `words`")]
pub enum Column {
    PnsId,
    Nip,
    OldNip,
    Name,
    FrontTitle,
    BackTitle,
    BirthPlaceId,
    BirthPlace,
    BirthDate,
    Sex,
    ReligionId,
    Religion,
    MaritalId,
    Marital,
    Nik,
    Phone,
    Email,
    OfficeEmail,
    Address,
    Npwp,
    Bpjs,
    EmploymentTypeId,
    EmploymentType,
    LegalStatusId,
    LegalStatus,
    Status,
    Card,
    CpnsDecree,
    CpnsDecreeDate,
    TmtCpns,
    PnsDecree,
    PnsDecreeDate,
    TmtPns,
    FirstGolonganId,
    FirstGolongan,
    GolonganId,
    Golongan,
    TmtGolongan,
    MkYears,
    MkMonths,
    PositionTypeId,
    PositionType,
    PositionId,
    Position,
    TmtPosition,
    EducationLevelId,
    EducationLevel,
    EducationId,
    Education,
    GraduationYear,
    KpknId,
    Kpkn,
    WorkPlaceId,
    WorkPlace,
    UnitId,
    Unit,
    HomeAgencyId,
    HomeAgency,
    WorkAgencyId,
    WorkAgency,
    HomeOfficeId,
    HomeOffice,
    WorkOfficeId,
    WorkOffice,
    NikValid,
    School,
    IkdFlag,
    EselonId,
    Eselon,
    /// Place and date of birth in one cell.
    Birth,
    /// Name and NIP in one cell.
    NameAndNip,
    /// Years of service in all, not those of the golongan.
    ServiceYears,
    /// Months of service in all.
    ServiceMonths,
    /// Running number of a local list.
    Number,
    /// Remarks of a local list.
    Remark,
    UnorId,
    UnorName,
    UnorParent,
    UnorParentName,
    UnorEselon,
    UnorEselonName,
    UnorHeadTitle,
    UnorHeadNip,
    UnorHeadName,
}

impl Column {
    /// Number of columns.
    pub const COUNT: usize = Self::UnorHeadName as usize + 1;
}

/// What kind of file is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Export of SIASN, 69 columns.
    Siasn,
    /// A list made at the office.
    Nominatif,
    /// The hierarchy of units (unor).
    Hierarchy,
}

impl FileKind {
    /// All kinds; in doubt the first one.
    pub const ALL: [Self; 3] = [Self::Siasn, Self::Nominatif, Self::Hierarchy];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Siasn => "siasn",
            Self::Nominatif => "nominatif",
            Self::Hierarchy => "hierarki",
        }
    }

    /// From the stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// As shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Siasn => "Ekspor SIASN",
            Self::Nominatif => "Daftar nominatif",
            Self::Hierarchy => "Hierarki unor",
        }
    }
}

/// What happens to a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// No row without it.
    Required,
    /// Stored.
    Stored,
    /// Recognised and left aside: Abdi has no place for it, or another column says the same.
    Aside,
}
