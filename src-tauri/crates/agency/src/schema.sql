-- Who the office is: one row. The logo is a PNG or JPEG as checked on the way in.
CREATE TABLE agency_identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    logo BLOB
) STRICT;

-- Who signs letters and sheets, in the order offered.
CREATE TABLE agency_signer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    nip TEXT NOT NULL,
    rank TEXT NOT NULL,
    position TEXT NOT NULL,
    acting TEXT NOT NULL CHECK (acting IN ('', 'a.n.', 'Plt.', 'Plh.', 'Pj.'))
) STRICT;

-- Choices of the office: one row each, so that the journal shows which was changed.
CREATE TABLE agency_setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;
