//! Writes separated values, quoting only what needs it.

use std::io::{self, Write};

/// Bytes kept before they go to the destination.
const BUFFER: usize = 256 << 10;

/// Writes rows field by field.
pub(crate) struct Writer<W> {
    destination: W,
    buffer: Vec<u8>,
    delimiter: u8,
    line_end: &'static [u8],
    first: bool,
}

impl<W: Write> Writer<W> {
    pub(crate) fn new(destination: W, delimiter: u8, crlf: bool) -> Self {
        let line_end: &[u8] = if crlf { b"\r\n" } else { b"\n" };
        Self {
            destination,
            buffer: Vec::with_capacity(BUFFER * 2),
            delimiter,
            line_end,
            first: true,
        }
    }

    /// Writes the delimiter before every field but the first.
    fn next(&mut self) {
        if !self.first {
            self.buffer.push(self.delimiter);
        }
        self.first = false;
    }

    /// A field with a code of our own: never needs quotes.
    pub(crate) fn code(&mut self, code: &str) {
        self.next();
        self.buffer.extend_from_slice(code.as_bytes());
    }

    /// A field with several codes, `|` between.
    pub(crate) fn codes(&mut self, codes: impl Iterator<Item = &'static str>) {
        self.next();
        for (number, code) in codes.enumerate() {
            if number > 0 {
                self.buffer.push(b'|');
            }
            self.buffer.extend_from_slice(code.as_bytes());
        }
    }

    /// A field with any text.
    pub(crate) fn text(&mut self, text: &str) {
        self.next();
        let special = |byte: u8| byte == self.delimiter || matches!(byte, b'"' | b'\n' | b'\r');
        if text.bytes().any(special) {
            self.buffer.push(b'"');
            self.buffer
                .extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.buffer.push(b'"');
        } else {
            self.buffer.extend_from_slice(text.as_bytes());
        }
    }

    /// Ends the row.
    pub(crate) fn end_row(&mut self) -> io::Result<()> {
        self.buffer.extend_from_slice(self.line_end);
        self.first = true;
        if self.buffer.len() >= BUFFER {
            self.flush_buffer()
        } else {
            Ok(())
        }
    }

    fn flush_buffer(&mut self) -> io::Result<()> {
        self.destination.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Writes what is left.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush_buffer()?;
        self.destination.flush()
    }
}
