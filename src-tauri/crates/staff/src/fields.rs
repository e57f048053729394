//! The fields of a staff record, written down once: types, columns and words come from this list.

/// Hands the list of fields to a macro: `name: type, "label";`. Labels are lower case, as in
/// "Ubah **unit kerja** Siti …"; abbreviations keep their capitals.
macro_rules! with_fields {
    ($apply:ident) => {
        $apply! {
            /// NIP or NI PPPK, 18 digits.
            nip: String, "NIP";
            /// NIP of nine digits from before 2009.
            nip_old: String, "NIP lama";
            /// NIK, 16 digits.
            nik: String, "NIK";
            /// NPWP, 15 or 16 digits.
            npwp: String, "NPWP";
            /// BPJS number.
            bpjs: String, "nomor BPJS";
            /// PNS ID of SIASN.
            siasn_id: String, "ID SIASN";
            /// Number of the employee card.
            card_number: String, "nomor kartu ASN";
            /// Name without titles.
            name: String, "nama";
            /// Titles in front.
            title_front: String, "gelar depan";
            /// Titles behind.
            title_back: String, "gelar belakang";
            /// Place of birth.
            birth_place: String, "tempat lahir";
            /// Date of birth.
            birth_date: NaiveDate, "tanggal lahir";
            /// `L` or `P`.
            sex: String, "jenis kelamin";
            /// Code of the list `agama`.
            religion: String, "agama";
            /// Code of the list `kawin`.
            marital: String, "status kawin";
            /// `PNS`, `CPNS` or `PPPK`.
            kind: String, "jenis ASN";
            /// `III/a`, `IX`.
            golongan: String, "golongan";
            /// First day in the present golongan.
            tmt_golongan: NaiveDate, "TMT golongan";
            /// Masa kerja golongan on that day, years.
            mkg_years: i64, "MKG tahun";
            /// Masa kerja golongan on that day, months 0–11.
            mkg_months: i64, "MKG bulan";
            /// Golongan at appointment.
            first_golongan: String, "golongan awal";
            /// TMT CPNS; for PPPK the start of the contract.
            tmt_cpns: NaiveDate, "TMT CPNS";
            /// Number of the CPNS decree (PPPK: of the appointment).
            sk_cpns_number: String, "nomor SK CPNS";
            /// Date of that decree.
            sk_cpns_date: NaiveDate, "tanggal SK CPNS";
            /// TMT PNS.
            tmt_pns: NaiveDate, "TMT PNS";
            /// Number of the PNS decree.
            sk_pns_number: String, "nomor SK PNS";
            /// Date of that decree.
            sk_pns_date: NaiveDate, "tanggal SK PNS";
            /// Jenis jabatan of SIASN: 1 structural, 2 functional, 3 both, 4 pelaksana.
            position_type: String, "jenis jabatan SIASN";
            /// Code of the list `jabatan`.
            position_kind: String, "jenis jabatan";
            /// Name of the post.
            position_name: String, "jabatan";
            /// Level code of a functional post.
            jenjang: String, "jenjang";
            /// Code of the list `eselon`; 99 for none.
            eselon: String, "eselon";
            /// First day in the present post.
            tmt_position: NaiveDate, "TMT jabatan";
            /// Unit (unor) the person works in.
            unit_id: i64, "unit kerja";
            /// Code of the list `tingkat_pendidikan`.
            education_level: String, "tingkat pendidikan";
            /// Study as on the diploma.
            education_name: String, "pendidikan";
            /// Year of graduation.
            graduation_year: i64, "tahun lulus";
            /// School or university.
            school: String, "nama sekolah";
            /// Mobile phone.
            phone: String, "nomor HP";
            /// Private e-mail.
            email: String, "surel";
            /// Official e-mail.
            email_office: String, "surel dinas";
            /// Home address.
            address: String, "alamat";
            /// Code of the list `kedudukan_hukum`.
            legal_status: String, "kedudukan hukum";
            /// Code of the list `jenis_pegawai`.
            employment_type: String, "jenis pegawai";
            /// Instansi induk.
            home_agency: String, "instansi induk";
            /// Instansi kerja.
            work_agency: String, "instansi kerja";
        }
    };
}
pub(crate) use with_fields;

/// One field: its column and its word.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Column of `staff_person`.
    pub column: &'static str,
    /// Lower-case Indonesian word.
    pub label: &'static str,
}

impl Field {
    /// Name in the commands' inputs: `birth_date` is `birthDate`.
    pub fn key(&self) -> String {
        let mut out = String::with_capacity(self.column.len());
        let mut upper = false;
        for c in self.column.chars() {
            if c == '_' {
                upper = true;
            } else if upper {
                out.push(c.to_ascii_uppercase());
                upper = false;
            } else {
                out.push(c);
            }
        }
        out
    }
}

/// The word for a column of `staff_person`, those outside the list included; `None` for derived columns.
pub fn label_of(column: &str) -> Option<&'static str> {
    match column {
        "active" => Some("status"),
        "deactivated_on" => Some("tanggal nonaktif"),
        "deactivation_code" => Some("sebab nonaktif"),
        "deactivation_note" => Some("catatan nonaktif"),
        _ => crate::draft::FIELDS.iter().find(|f| f.column == column).map(|f| f.label),
    }
}
