//! Work that comes round by itself while the site runs.

use std::future::Future;
use std::time::Duration;

/// Does `work` every so often until `stop` is done; what is under way is finished.
pub async fn repeat(every: Duration, stop: impl Future<Output = ()>, work: impl AsyncFn()) {
    tokio::pin!(stop);
    loop {
        work().await;
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(every) => {}
        }
    }
}
