//! The little XML that office files need. Entities are never expanded beyond the five
//! predefined ones and character numbers, so entity bombs stay text.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::TabularError;

/// A reader over text in memory. Empty elements come as start and end.
pub(super) fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The next event of a part called `part` in the message.
pub(super) fn next<'x>(reader: &mut Reader<&'x [u8]>, part: &'static str) -> Result<Event<'x>, TabularError> {
    reader.read_event().map_err(|_| TabularError::broken(part))
}

/// The attributes of a tag as name and raw value.
pub(super) struct Attributes<'a>(pub &'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_once('=')?;
        let name = name.trim_matches(|c: char| c.is_ascii_whitespace());
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, rest) = rest[1..].split_once(quote)?;
        self.0 = rest;
        Some((name, value))
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

/// The text up to the end of the element just started, children's text included.
/// Borrowed when it is one plain piece, as nearly always.
pub(super) fn text_to_end<'x>(reader: &mut Reader<&'x [u8]>, part: &'static str) -> Result<Cow<'x, str>, TabularError> {
    let mut text: Cow<'x, str> = Cow::Borrowed("");
    let mut depth = 0usize;
    loop {
        match next(reader, part)? {
            Event::Text(piece) => match text.is_empty() {
                true => text = piece.xml10_content(),
                false => text.to_mut().push_str(&piece.xml10_content()),
            },
            Event::CData(piece) => text.to_mut().push_str(&piece.xml10_content()),
            Event::GeneralRef(name) => push_reference(&name, text.to_mut()),
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(TabularError::broken(part)),
            _ => {}
        }
    }
}

/// Skips to the end of the element just started.
pub(super) fn skip(reader: &mut Reader<&[u8]>, part: &'static str) -> Result<(), TabularError> {
    let mut depth = 0usize;
    loop {
        match next(reader, part)? {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(TabularError::broken(part)),
            _ => {}
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
    let mut reader = reader(text);
    while let Ok(event) = reader.read_event() {
        let tag = match &event {
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => tag,
            Event::Eof => break,
            _ => continue,
        };
        let raw = tag.attributes_raw();
        let get = |name| attribute(raw, name).unwrap_or_default();
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
