//! The staff record: identity, list, search, import and export.
