//! Where the answers go. A file is written under a temporary name beside it and renamed at the end, so that nothing half-written
//! ever carries its name.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// An open destination.
pub(crate) enum Destination {
    /// Standard output.
    Standard(io::StdoutLock<'static>),
    /// Something that is there and is no plain file, such as a device or pipe: written straight.
    Straight(File),
    /// A file in the making.
    Pending(Pending),
}

/// A temporary file that becomes the real one when finished, and is removed otherwise.
pub(crate) struct Pending {
    file: File,
    temporary: PathBuf,
    path: PathBuf,
    finished: bool,
}

impl Destination {
    /// Opens the destination; without a path, standard output.
    pub(crate) fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else {
            return Ok(Self::Standard(io::stdout().lock()));
        };
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => OpenOptions::new().write(true).open(path).map(Self::Straight),
            // A link keeps pointing: the file behind it is replaced.
            Ok(_) => Pending::create(fs::canonicalize(path)?).map(Self::Pending),
            Err(_) => Pending::create(path.to_owned()).map(Self::Pending),
        }
    }

    /// Puts the file in its place.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match self {
            Self::Pending(pending) => pending.finish(),
            Self::Standard(_) | Self::Straight(_) => Ok(()),
        }
    }
}

impl Write for Destination {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(out) => out.write(bytes),
            Self::Straight(file) => file.write(bytes),
            Self::Pending(pending) => pending.file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(out) => out.flush(),
            Self::Straight(file) => file.flush(),
            Self::Pending(pending) => pending.file.flush(),
        }
    }
}

impl Pending {
    fn create(path: PathBuf) -> io::Result<Self> {
        let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let mut temporary = std::ffi::OsString::from(".");
        temporary.push(name);
        temporary.push(format!(".{}.tmp", std::process::id()));
        let temporary = path.with_file_name(temporary);
        let file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
        Ok(Self {
            file,
            temporary,
            path,
            finished: false,
        })
    }

    fn finish(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.temporary, &self.path)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if !self.finished {
            // Best effort: the run has failed already and says why.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Whether both paths lead to the same file that is there.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
