-- Questionnaires in their versions. A version in use never changes.
CREATE TABLE reviews_instrument (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    content TEXT NOT NULL CHECK (json_valid(content)),
    UNIQUE (code, version)
) STRICT;

-- Periods of review with their settings. Group numbers: see RaterGroup; 6 is kept for "pihak lain".
CREATE TABLE reviews_period (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    instrument_id INTEGER NOT NULL REFERENCES reviews_instrument (id) ON DELETE RESTRICT,
    state TEXT NOT NULL DEFAULT 'draf' CHECK (state IN ('draf', 'dibuka', 'ditutup', 'dirilis')),
    threshold INTEGER NOT NULL CHECK (threshold >= 3),
    minimum_raters INTEGER NOT NULL CHECK (minimum_raters > 0),
    policy TEXT NOT NULL CHECK (policy IN ('normalisasi', 'gabung')),
    gap INTEGER NOT NULL CHECK (gap > 0),           -- hundredths of a point
    strength INTEGER NOT NULL CHECK (strength > 0), -- hundredths of a point
    seed INTEGER NOT NULL CHECK (seed >= 0),
    opened TEXT CHECK (opened IS date(opened)),
    closed TEXT CHECK (closed IS date(closed)),
    released TEXT CHECK (released IS date(released)),
    CHECK (starts <= ends)
) STRICT;

CREATE TABLE reviews_period_group (
    id INTEGER PRIMARY KEY,
    period_id INTEGER NOT NULL REFERENCES reviews_period (id) ON DELETE RESTRICT,
    rater_group INTEGER NOT NULL CHECK (rater_group BETWEEN 1 AND 6),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
    minimum INTEGER NOT NULL CHECK (minimum >= 0),
    maximum INTEGER NOT NULL CHECK (maximum >= minimum),
    UNIQUE (period_id, rater_group)
) STRICT;

-- Everybody who rates or is rated in a period, as they were when it opened (before: when last
-- looked up). staff_id is the id of the staff record; NULL for somebody from outside.
CREATE TABLE reviews_person (
    id INTEGER PRIMARY KEY,
    period_id INTEGER NOT NULL REFERENCES reviews_period (id) ON DELETE RESTRICT,
    staff_id INTEGER,
    nip TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    pangkat TEXT NOT NULL,
    position TEXT NOT NULL,
    unit_id INTEGER,
    unit TEXT NOT NULL,
    unit_path TEXT NOT NULL, -- ids from the top down: /1/5/9/
    UNIQUE (period_id, staff_id)
) STRICT;

-- Who is rated.
CREATE TABLE reviews_participant (
    id INTEGER PRIMARY KEY,
    period_id INTEGER NOT NULL REFERENCES reviews_period (id) ON DELETE RESTRICT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES reviews_person (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX reviews_participant_period ON reviews_participant (period_id);

-- Members of the personnel office's own group of raters.
CREATE TABLE reviews_team (
    id INTEGER PRIMARY KEY,
    period_id INTEGER NOT NULL REFERENCES reviews_period (id) ON DELETE RESTRICT,
    staff_id INTEGER NOT NULL,
    UNIQUE (period_id, staff_id)
) STRICT;

-- Who rates whom, and whether the form came in. Nothing here points at an answer.
CREATE TABLE reviews_assignment (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES reviews_participant (id) ON DELETE RESTRICT,
    rater_id INTEGER NOT NULL REFERENCES reviews_person (id) ON DELETE RESTRICT,
    rater_group INTEGER NOT NULL CHECK (rater_group BETWEEN 1 AND 6),
    reason TEXT NOT NULL,
    manual INTEGER NOT NULL DEFAULT 0 CHECK (manual IN (0, 1)),
    submitted INTEGER NOT NULL DEFAULT 0 CHECK (submitted IN (0, 1)),
    UNIQUE (participant_id, rater_id)
) STRICT;
CREATE INDEX reviews_assignment_rater ON reviews_assignment (rater_id, submitted);
CREATE INDEX reviews_assignment_counts ON reviews_assignment (participant_id, rater_group, submitted);

-- What a release froze for printing: the letterhead of that day.
CREATE TABLE reviews_letterhead (
    period_id INTEGER PRIMARY KEY REFERENCES reviews_period (id) ON DELETE RESTRICT,
    government TEXT NOT NULL,
    office TEXT NOT NULL,
    address TEXT NOT NULL,
    contact TEXT NOT NULL,
    city TEXT NOT NULL,
    logo BLOB
) STRICT;

-- Released results in figures for lists; hash proves the full result below.
CREATE TABLE reviews_release (
    participant_id INTEGER PRIMARY KEY REFERENCES reviews_participant (id) ON DELETE RESTRICT,
    total INTEGER,      -- hundredths
    oneself INTEGER,    -- hundredths
    gap INTEGER,        -- hundredths
    gap_class TEXT,
    raters INTEGER NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- From here on nothing is journalled (prefix reviews_anon_), and no table keeps an order: WITHOUT
-- ROWID, keys drawn at random, rows of one person and group written anew with every submission.

-- Codes of forms that are still out. A submission deletes its code.
CREATE TABLE reviews_anon_code (
    code INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL UNIQUE REFERENCES reviews_assignment (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Codes that have been used, so that a second keying of the same paper is told apart from a typing
-- mistake. They no longer lead to anybody.
CREATE TABLE reviews_anon_spent (
    code INTEGER PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row per form: one byte per item, 0 = not observed, else the point of the scale.
CREATE TABLE reviews_anon_answer (
    period_id INTEGER NOT NULL,
    participant_id INTEGER NOT NULL REFERENCES reviews_participant (id) ON DELETE RESTRICT,
    rater_group INTEGER NOT NULL CHECK (rater_group BETWEEN 1 AND 6),
    key BLOB NOT NULL CHECK (length(key) = 16),
    answers BLOB NOT NULL,
    PRIMARY KEY (period_id, participant_id, rater_group, key)
) STRICT, WITHOUT ROWID;

-- One row per comment, with a key of its own: two comments of one form do not know each other.
CREATE TABLE reviews_anon_comment (
    period_id INTEGER NOT NULL,
    participant_id INTEGER NOT NULL REFERENCES reviews_participant (id) ON DELETE RESTRICT,
    rater_group INTEGER NOT NULL CHECK (rater_group BETWEEN 1 AND 6),
    question INTEGER NOT NULL CHECK (question >= 0),
    key BLOB NOT NULL CHECK (length(key) = 16),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (period_id, participant_id, rater_group, question, key)
) STRICT, WITHOUT ROWID;

-- The full released result of a person, canonical JSON. Only what may be shown.
CREATE TABLE reviews_anon_result (
    participant_id INTEGER PRIMARY KEY REFERENCES reviews_participant (id) ON DELETE RESTRICT,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
