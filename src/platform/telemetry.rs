//! Structured log lines on standard error.

use tracing_subscriber::EnvFilter;

/// Starts logging by `filter` (the syntax of `RUST_LOG`, for example `plenary=debug,warn`); an unreadable filter means `info`.
pub fn start_logging(filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_unreadable| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
