-- Code lists of SIASN and of the law. One row per code and period of validity.
CREATE TABLE reference_code (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    group_code TEXT NOT NULL DEFAULT '',       -- meaning depends on the list
    rank INTEGER NOT NULL,                     -- order in the list
    berlaku_mulai TEXT CHECK (berlaku_mulai IS date(berlaku_mulai)),    -- NULL: since always
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)), -- NULL: until further notice
    dasar TEXT NOT NULL DEFAULT '',
    keyakinan TEXT NOT NULL DEFAULT 'tinggi' CHECK (keyakinan IN ('tinggi', 'sedang', 'rendah')),
    CHECK (berlaku_sampai IS NULL OR berlaku_mulai IS NULL OR berlaku_mulai <= berlaku_sampai)
) STRICT;
CREATE UNIQUE INDEX reference_code_key ON reference_code (list, code, coalesce(berlaku_mulai, ''));

-- Golongan ruang of PNS and golongan of PPPK.
CREATE TABLE reference_golongan (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('PNS', 'PPPK')),
    rank INTEGER NOT NULL,                     -- 1-17 PPPK, 101-117 PNS
    siasn_id TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL CHECK (label <> ''),   -- III/a, IX
    golongan TEXT NOT NULL,
    ruang TEXT NOT NULL DEFAULT '',
    pangkat TEXT NOT NULL DEFAULT '',
    berlaku_mulai TEXT CHECK (berlaku_mulai IS date(berlaku_mulai)),
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
    dasar TEXT NOT NULL DEFAULT '',
    keyakinan TEXT NOT NULL DEFAULT 'tinggi' CHECK (keyakinan IN ('tinggi', 'sedang', 'rendah'))
) STRICT;
CREATE UNIQUE INDEX reference_golongan_key ON reference_golongan (label, coalesce(berlaku_mulai, ''));

-- Levels of functional posts (JF).
CREATE TABLE reference_jenjang (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL CHECK (category IN ('keterampilan', 'keahlian')),
    rank INTEGER NOT NULL,
    yearly_credit_hundredths INTEGER NOT NULL CHECK (yearly_credit_hundredths >= 0), -- at predicate Baik
    retirement_age INTEGER NOT NULL CHECK (retirement_age BETWEEN 50 AND 75),        -- default; single JF may differ
    berlaku_mulai TEXT CHECK (berlaku_mulai IS date(berlaku_mulai)),
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
    dasar TEXT NOT NULL DEFAULT '',
    keyakinan TEXT NOT NULL DEFAULT 'tinggi' CHECK (keyakinan IN ('tinggi', 'sedang', 'rendah'))
) STRICT;
CREATE UNIQUE INDEX reference_jenjang_key ON reference_jenjang (code, coalesce(berlaku_mulai, ''));

-- Days off. The office adds its own and corrects what a decision has moved.
CREATE TABLE reference_holiday (
    id INTEGER PRIMARY KEY,
    date TEXT NOT NULL CHECK (date IS date(date)),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('libur_nasional', 'cuti_bersama', 'libur_daerah')),
    dasar TEXT NOT NULL DEFAULT '',
    keyakinan TEXT NOT NULL DEFAULT 'tinggi' CHECK (keyakinan IN ('tinggi', 'sedang', 'rendah')),
    UNIQUE (date, name)
) STRICT;
