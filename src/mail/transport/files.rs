//! Letters as files: for a try-out, and for installations whose mail somebody else sends.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Failure, Happening, Step};

/// Writes `bytes` as `name` in `folder`: the file is there whole, or not at all.
pub(in crate::mail) async fn write(
    folder: PathBuf,
    name: String,
    bytes: Vec<u8>,
) -> Result<(), Failure> {
    let failed = |text: String| Failure {
        step: Step::File,
        happening: Happening::Cut(text),
    };
    tokio::task::spawn_blocking(move || write_whole(&folder, &name, &bytes))
        .await
        .map_err(|it| failed(it.to_string()))?
        .map_err(|it| failed(it.to_string()))
}

fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{name}.part"));
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, folder.join(name))?;
    File::open(folder)?.sync_all()
}
