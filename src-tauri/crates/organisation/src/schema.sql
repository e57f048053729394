-- The tree of units as it stands now. What a unit was before is in organisation_unit_past.
CREATE TABLE organisation_unit (
    id INTEGER PRIMARY KEY,
    siasn_id TEXT UNIQUE CHECK (siasn_id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    name_fold TEXT NOT NULL,                    -- for search and order, see kernel::name::fold
    parent_id INTEGER REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    path TEXT NOT NULL,                         -- ids from the top down: /1/5/9/
    eselon TEXT NOT NULL DEFAULT '99',          -- code of the reference list eselon
    work_days INTEGER CHECK (work_days IN (5, 6)), -- NULL: as the unit above
    valid_from TEXT CHECK (valid_from IS date(valid_from)), -- first day of the present shape; NULL: since always
    valid_to TEXT CHECK (valid_to IS date(valid_to)),       -- last day; NULL: exists
    CHECK (parent_id IS NOT id),
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX organisation_unit_parent ON organisation_unit (parent_id);
CREATE INDEX organisation_unit_path ON organisation_unit (path);
CREATE INDEX organisation_unit_from ON organisation_unit (valid_from) WHERE valid_from IS NOT NULL;

-- Former shapes of a unit: one row per period that ended.
CREATE TABLE organisation_unit_past (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    parent_id INTEGER REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    eselon TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to)),
    basis TEXT NOT NULL DEFAULT ''              -- what ended the period
) STRICT;
CREATE INDEX organisation_unit_past_unit ON organisation_unit_past (unit_id, valid_to);

-- Posts of a unit. The head post carries the reporting line.
CREATE TABLE organisation_position (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT CHECK (kind IN ('jpt_utama', 'jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana')), -- NULL: no post of ASN law
    jenjang TEXT,
    eselon TEXT NOT NULL DEFAULT '99',
    is_head INTEGER NOT NULL DEFAULT 0 CHECK (is_head IN (0, 1)),
    valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;
CREATE INDEX organisation_position_unit ON organisation_position (unit_id);
CREATE UNIQUE INDEX organisation_position_head ON organisation_position (unit_id) WHERE is_head = 1 AND valid_to IS NULL;

-- Who holds a post, how and when. person_id is the id of the staff record.
CREATE TABLE organisation_holder (
    id INTEGER PRIMARY KEY,
    position_id INTEGER NOT NULL REFERENCES organisation_position (id) ON DELETE RESTRICT,
    person_id INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('D', 'PJ', 'PLT', 'PLH', 'TT')),
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_to TEXT CHECK (valid_to IS date(valid_to)),
    basis TEXT NOT NULL DEFAULT '',
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX organisation_holder_position ON organisation_holder (position_id);
CREATE INDEX organisation_holder_person ON organisation_holder (person_id);
