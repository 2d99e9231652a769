//! A real browser: headless Chromium, one process a test, driven over its developer tools’ protocol.

mod eyes;
mod hands;
mod tab;

use std::ffi::OsString;
use std::path::PathBuf;

use chromiumoxide::BrowserConfig;
use futures_util::StreamExt as _;
use tempfile::TempDir;
use tokio::task::JoinSet;

pub(crate) use tab::Tab;

use super::Site;

/// What Chromium is told: no sandbox (tests run as root in containers), nothing of its own over the network.
const SWITCHES: &[&str] = &[
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "no-default-browser-check",
    "disable-background-networking",
    "disable-component-update",
    "disable-default-apps",
    "disable-dev-shm-usage",
    "disable-sync",
    "disable-translate",
    "metrics-recording-only",
    "mute-audio",
    "force-color-profile=srgb",
    "disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades",
];

/// A browser with an empty profile; it ends with the test.
pub(crate) struct Browser {
    chromium: chromiumoxide::Browser,
    base: String,
    axe: String,
    _handler: JoinSet<()>,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser that looks at this site.
    pub(crate) async fn open(site: &Site) -> Self {
        let axe = std::fs::read_to_string(PathBuf::from(tool("PLENARY_AXE"))).unwrap();
        let profile = tempfile::tempdir().unwrap();
        let config = BrowserConfig::builder()
            .chrome_executable(PathBuf::from(tool("PLENARY_CHROMIUM")))
            .user_data_dir(profile.path())
            .new_headless_mode()
            .disable_default_args()
            .args(SWITCHES.iter().copied())
            .viewport(None)
            .build()
            .unwrap();
        let (chromium, mut messages) = chromiumoxide::Browser::launch(config).await.unwrap();
        let mut handler = JoinSet::new();
        handler.spawn(async move { while messages.next().await.is_some() {} });
        Self {
            chromium,
            base: site.base.clone(),
            axe,
            _handler: handler,
            _profile: profile,
        }
    }

    /// A tab on a desk: 1280 pixels wide, light.
    pub(crate) async fn tab(&self) -> Tab {
        let page = self.chromium.new_page("about:blank").await.unwrap();
        Tab::of(page, &self.base, &self.axe).await
    }

    /// A tab on a small phone: 360 pixels wide, and its pages may run no script.
    pub(crate) async fn phone_without_script(&self) -> Tab {
        let mut tab = self.tab().await;
        tab.set_viewport(360, 740).await;
        tab.without_script().await;
        tab
    }
}

/// A tool that the runner of the tests has installed.
fn tool(variable: &str) -> OsString {
    let path = std::env::var_os(variable);
    assert!(path.is_some(), "{variable} is not set: run tests/run");
    path.unwrap()
}
