//! The little XML that office files need. Entities are never expanded beyond the five
//! predefined ones and character numbers, so entity bombs stay text.

use std::borrow::Cow;

use crate::read::xml_reader::{Event, Reader};

/// Text between tags with its references resolved and line ends made one.
pub(super) fn content(raw: &str) -> Cow<'_, str> {
    match raw.contains('\r') {
        false => unescape(raw),
        true => Cow::Owned(unescape(&raw.replace("\r\n", "\n").replace('\r', "\n")).into_owned()),
    }
}

/// The attributes of a tag as name and raw value.
pub(super) struct Attributes<'a>(pub &'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.0.as_bytes();
        let equals = bytes.iter().position(|b| *b == b'=')?;
        let open = equals + 1 + bytes[equals + 1..].iter().position(|b| !b.is_ascii_whitespace())?;
        let quote = bytes.get(open).filter(|b| matches!(b, b'"' | b'\''))?;
        let close = open + 1 + bytes[open + 1..].iter().position(|b| b == quote)?;
        let found = (self.0[..equals].trim_ascii(), &self.0[open + 1..close]);
        self.0 = &self.0[close + 1..];
        Some(found)
    }
}

/// The unescaped value of an attribute, named with or without its prefix.
pub(super) fn attribute<'a>(raw: &'a str, name: &str) -> Option<Cow<'a, str>> {
    Attributes(raw)
        .find(|(key, _)| *key == name || key.rsplit(':').next() == Some(name))
        .map(|(_, value)| unescape(value))
}

/// Resolves references in an attribute value; unknown ones stay as they are.
pub(super) fn unescape(raw: &str) -> Cow<'_, str> {
    if !raw.contains('&') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.find(';').filter(|end| *end < 12) {
            Some(end) => {
                push_reference(&rest[..end], &mut out);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Appends what `&name;` stands for; an unknown name is kept literally.
pub(super) fn push_reference(name: &str, out: &mut String) {
    let number =
        |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32).filter(|c| *c != '\0');
    let found = match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#') {
            Some(rest) => match rest.strip_prefix(['x', 'X']) {
                Some(hex) => number(hex, 16),
                None => number(rest, 10),
            },
            None => None,
        },
    };
    match found {
        Some(c) => out.push(c),
        None => {
            out.push('&');
            out.push_str(name);
            out.push(';');
        }
    }
}

/// One line of a `.rels` part.
pub(super) struct Relationship {
    pub id: String,
    /// The type as a URI; transitional and strict ones end alike.
    pub kind: String,
    /// The part it points to, from the root of the package.
    pub target: String,
}

/// The internal relationships of a part in `folder`.
pub(super) fn relationships(text: &str, folder: &str) -> Vec<Relationship> {
    let mut found = Vec::new();
    let mut reader = Reader::new(text, "");
    while let Ok(event) = reader.next() {
        let tag = match event {
            Event::Start(tag) if tag.local() == "Relationship" => tag,
            Event::Eof => break,
            _ => continue,
        };
        let get = |name| attribute(tag.attributes, name).unwrap_or_default();
        if get("TargetMode") != "External" {
            found.push(Relationship {
                id: get("Id").into_owned(),
                kind: get("Type").into_owned(),
                target: resolve(folder, &get("Target")),
            });
        }
    }
    found
}

/// `../a/b.xml` seen from `folder`, as a name from the root.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut parts: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|p| !p.is_empty()).collect(),
    };
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}
