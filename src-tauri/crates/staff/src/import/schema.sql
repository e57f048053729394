-- Imports that changed something.
CREATE TABLE staff_import (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,                       -- instant, UTC
    operator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('siasn', 'nominatif', 'hierarki')),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    rows INTEGER NOT NULL CHECK (rows >= 0),            -- persons or units in the file
    created INTEGER NOT NULL CHECK (created >= 0),
    changed INTEGER NOT NULL CHECK (changed >= 0),
    unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
    left_out INTEGER NOT NULL CHECK (left_out >= 0),    -- rows with errors
    repeated INTEGER NOT NULL CHECK (repeated >= 0),    -- rows that repeat another one
    units_created INTEGER NOT NULL CHECK (units_created >= 0),
    units_changed INTEGER NOT NULL CHECK (units_changed >= 0),
    heads_changed INTEGER NOT NULL CHECK (heads_changed >= 0),
    warnings INTEGER NOT NULL CHECK (warnings >= 0)
) STRICT;

-- Which column of a file holds what, per shape of file.
CREATE TABLE staff_import_mapping (
    signature TEXT NOT NULL,                -- SHA-256 of the normalised headers
    kind TEXT NOT NULL CHECK (kind IN ('siasn', 'nominatif', 'hierarki')),
    places TEXT NOT NULL CHECK (json_valid(places)),    -- {"nip": 2, …}
    PRIMARY KEY (signature, kind)
) STRICT;

-- Heads that the hierarchy names and who are not recorded yet.
CREATE TABLE staff_import_head (
    unit_id INTEGER PRIMARY KEY REFERENCES organisation_unit (id) ON DELETE RESTRICT,
    nip TEXT NOT NULL CHECK (length(nip) = 18)
) STRICT;
