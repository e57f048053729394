//! XML as a row of tags and texts, over text in memory, copying nothing.

use std::borrow::Cow;

use crate::TabularError;
use crate::read::xml::content;

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'x> {
    /// The name with its prefix.
    pub name: &'x str,
    /// What stands behind the name; see [`Attributes`].
    pub attributes: &'x str,
}

impl<'x> Tag<'x> {
    /// The name without its prefix.
    pub fn local(&self) -> &'x str {
        local(self.name)
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    match name.as_bytes().iter().position(|b| *b == b':') {
        Some(at) => &name[at + 1..],
        None => name,
    }
}

/// What comes next. Comments, instructions and document types are passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'x> {
    /// A start tag; an empty element comes as start and end.
    Start(Tag<'x>),
    /// An end tag, by its name.
    End(&'x str),
    /// Text between tags, references unresolved.
    Text(&'x str),
    /// Text in a CDATA section, as it is.
    Literal(&'x str),
    /// The end of the part.
    Eof,
}

/// Reads tags and text one after the other. Tags are not matched with one another.
pub(super) struct Reader<'x> {
    text: &'x str,
    at: usize,
    /// The end that belongs to an empty element.
    pending: Option<&'x str>,
    part: &'static str,
}

impl<'x> Reader<'x> {
    /// A reader of a part that is called so in messages.
    pub fn new(text: &'x str, part: &'static str) -> Self {
        Reader { text, at: 0, pending: None, part }
    }

    /// Bytes read so far.
    pub fn position(&self) -> u64 {
        self.at as u64
    }

    /// The part ends or goes astray here.
    pub fn broken(&self) -> TabularError {
        TabularError::broken(self.part)
    }

    /// The next event.
    pub fn next(&mut self) -> Result<Event<'x>, TabularError> {
        if let Some(name) = self.pending.take() {
            return Ok(Event::End(name));
        }
        loop {
            let rest = &self.text[self.at..];
            let Some(first) = rest.as_bytes().first() else {
                return Ok(Event::Eof);
            };
            if *first != b'<' {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Ok(Event::Text(&rest[..end]));
            }
            match rest.as_bytes().get(1) {
                Some(b'/') => {
                    let end = rest.find('>').ok_or_else(|| self.broken())?;
                    self.at += end + 1;
                    return Ok(Event::End(rest[2..end].trim_ascii_end()));
                }
                Some(b'?') => self.pass(rest, "?>")?,
                Some(b'!') if rest.starts_with("<!--") => self.pass(rest, "-->")?,
                Some(b'!') if rest.starts_with("<![CDATA[") => {
                    let end = rest.find("]]>").ok_or_else(|| self.broken())?;
                    self.at += end + 3;
                    return Ok(Event::Literal(&rest[9..end]));
                }
                Some(b'!') => {
                    let end = document_type(rest).ok_or_else(|| self.broken())?;
                    self.at += end;
                }
                _ => return self.start(rest),
            }
        }
    }

    fn pass(&mut self, rest: &str, end: &str) -> Result<(), TabularError> {
        let found = rest.find(end).ok_or_else(|| self.broken())?;
        self.at += found + end.len();
        Ok(())
    }

    fn start(&mut self, rest: &'x str) -> Result<Event<'x>, TabularError> {
        let bytes = rest.as_bytes();
        let mut quote = 0u8;
        let mut name = 0;
        let mut end = 1;
        loop {
            let Some(byte) = bytes.get(end) else {
                return Err(self.broken());
            };
            match *byte {
                b'>' if quote == 0 => break,
                b'"' | b'\'' if quote == 0 => quote = *byte,
                byte if byte == quote => quote = 0,
                b' ' | b'\t' | b'\n' | b'\r' | b'/' if name == 0 => name = end,
                _ => {}
            }
            end += 1;
        }
        self.at += end + 1;
        let empty = bytes[end - 1] == b'/';
        let inner = end - usize::from(empty);
        let name_end = if name == 0 { inner } else { name.min(inner) };
        if name_end <= 1 {
            return Err(self.broken());
        }
        let tag = Tag { name: &rest[1..name_end], attributes: &rest[name_end..inner] };
        if empty {
            self.pending = Some(tag.name);
        }
        Ok(Event::Start(tag))
    }

    /// The text up to the end of the element just started, children's text included.
    /// Borrowed when it is one plain piece, as nearly always.
    pub fn text_to_end(&mut self) -> Result<Cow<'x, str>, TabularError> {
        let mut text: Cow<'x, str> = Cow::Borrowed("");
        let mut depth = 0usize;
        loop {
            match self.next()? {
                Event::Text(piece) if text.is_empty() => text = content(piece),
                Event::Text(piece) => text.to_mut().push_str(&content(piece)),
                Event::Literal(piece) => text.to_mut().push_str(piece),
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.broken()),
            }
        }
    }

    /// Skips to the end of the element just started.
    pub fn skip(&mut self) -> Result<(), TabularError> {
        let mut depth = 0usize;
        loop {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(()),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.broken()),
                Event::Text(_) | Event::Literal(_) => {}
            }
        }
    }
}

/// The length of `<!DOCTYPE … [ … ]>`; what it declares is not looked at.
fn document_type(rest: &str) -> Option<usize> {
    let mut quote = 0u8;
    let mut depth = 0usize;
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            byte if byte == quote => quote = 0,
            _ if quote != 0 => {}
            b'"' | b'\'' => quote = byte,
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'>' if depth == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}
