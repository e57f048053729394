-- One row per person. Text columns are NULL when unknown, never empty.
CREATE TABLE staff_person (
    id INTEGER PRIMARY KEY,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    deactivated_on TEXT CHECK (deactivated_on IS date(deactivated_on)),
    deactivation_code TEXT,             -- reference list pemberhentian
    deactivation_note TEXT,
    -- derived from the columns below, see sort.rs
    name_fold TEXT NOT NULL,
    golongan_rank INTEGER NOT NULL,
    position_sort TEXT NOT NULL,
    tmt_sort TEXT NOT NULL,
    -- identity
    nip TEXT NOT NULL UNIQUE CHECK (length(nip) = 18 AND nip NOT GLOB '*[^0-9]*'),
    nip_old TEXT CHECK (length(nip_old) = 9 AND nip_old NOT GLOB '*[^0-9]*'),
    nik TEXT CHECK (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'),
    npwp TEXT CHECK (length(npwp) IN (15, 16) AND npwp NOT GLOB '*[^0-9]*'),
    bpjs TEXT CHECK (bpjs <> ''),
    siasn_id TEXT UNIQUE CHECK (siasn_id <> ''),
    card_number TEXT CHECK (card_number <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    title_front TEXT CHECK (title_front <> ''),
    title_back TEXT CHECK (title_back <> ''),
    birth_place TEXT CHECK (birth_place <> ''),
    birth_date TEXT NOT NULL CHECK (birth_date IS date(birth_date)),
    sex TEXT NOT NULL CHECK (sex IN ('L', 'P')),
    religion TEXT CHECK (religion <> ''),
    marital TEXT CHECK (marital <> ''),
    -- employment
    kind TEXT NOT NULL CHECK (kind IN ('PNS', 'CPNS', 'PPPK')),
    golongan TEXT CHECK (golongan <> ''),
    tmt_golongan TEXT CHECK (tmt_golongan IS date(tmt_golongan)),
    mkg_years INTEGER CHECK (mkg_years BETWEEN 0 AND 60),   -- masa kerja golongan on tmt_golongan
    mkg_months INTEGER CHECK (mkg_months BETWEEN 0 AND 11),
    first_golongan TEXT CHECK (first_golongan <> ''),
    tmt_cpns TEXT CHECK (tmt_cpns IS date(tmt_cpns)),       -- PPPK: start of the contract
    sk_cpns_number TEXT CHECK (sk_cpns_number <> ''),
    sk_cpns_date TEXT CHECK (sk_cpns_date IS date(sk_cpns_date)),
    tmt_pns TEXT CHECK (tmt_pns IS date(tmt_pns)),
    sk_pns_number TEXT CHECK (sk_pns_number <> ''),
    sk_pns_date TEXT CHECK (sk_pns_date IS date(sk_pns_date)),
    -- post
    position_type TEXT CHECK (position_type <> ''),         -- jenis jabatan of SIASN
    position_kind TEXT CHECK (position_kind IN ('jpt_utama', 'jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana')),
    position_name TEXT CHECK (position_name <> ''),
    jenjang TEXT CHECK (jenjang <> ''),
    eselon TEXT CHECK (eselon <> ''),
    tmt_position TEXT CHECK (tmt_position IS date(tmt_position)),
    unit_id INTEGER REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    -- education
    education_level TEXT CHECK (education_level <> ''),
    education_name TEXT CHECK (education_name <> ''),
    graduation_year INTEGER CHECK (graduation_year BETWEEN 1900 AND 2199),
    school TEXT CHECK (school <> ''),
    -- contact
    phone TEXT CHECK (phone <> ''),
    email TEXT CHECK (email <> ''),
    email_office TEXT CHECK (email_office <> ''),
    address TEXT CHECK (address <> ''),
    -- standing
    legal_status TEXT CHECK (legal_status <> ''),           -- kedudukan hukum
    employment_type TEXT CHECK (employment_type <> ''),     -- jenis pegawai
    home_agency TEXT CHECK (home_agency <> ''),             -- instansi induk
    work_agency TEXT CHECK (work_agency <> ''),             -- instansi kerja
    CHECK (active = 1 OR deactivated_on IS NOT NULL)
) STRICT;

-- All that the list is found, filtered and sorted by, in one pass: see index.rs.
CREATE INDEX staff_person_list ON staff_person (
    id, active, kind, name_fold, nip, golongan_rank, position_sort, birth_date, tmt_sort, unit_id, position_kind,
    education_level, legal_status
);
CREATE INDEX staff_person_unit ON staff_person (unit_id, active);
CREATE INDEX staff_person_nik ON staff_person (nik);

-- Columns of the SIASN export that the record has no place for, so that nothing is lost.
CREATE TABLE staff_siasn (
    person_id INTEGER PRIMARY KEY REFERENCES staff_person (id) ON DELETE RESTRICT,
    extra TEXT NOT NULL CHECK (json_valid(extra))       -- {"KPKN NAMA": "SIJUNJUNG", …}
) STRICT;

CREATE TABLE staff_photo (
    person_id INTEGER PRIMARY KEY REFERENCES staff_person (id) ON DELETE RESTRICT,
    picture BLOB NOT NULL,                              -- JPEG, at most 480 x 640
    thumbnail BLOB NOT NULL                             -- JPEG, at most 96 x 128
) STRICT;

-- Saved views of the list.
CREATE TABLE staff_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (trim(name) <> ''),
    definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;
