//! A tab: where it is, what it asked for over the network, what it complained about.

use std::collections::HashSet;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::log::{self, EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::{self, EventRequestWillBeSent, ResourceType};
use chromiumoxide::cdp::browser_protocol::page::{FrameTree, GetFrameTreeParams, NavigateParams};
use chromiumoxide::cdp::js_protocol::runtime::{EvaluateParams, EventExceptionThrown};
use chromiumoxide::listeners::EventStream;
use futures_util::{FutureExt as _, StreamExt as _};
use serde::de::DeserializeOwned;

/// How often the browser is asked whether the next page is there, and how many times.
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_millis(15);
const LOOKS: usize = 700;

/// A tab of the browser.
pub(crate) struct Tab {
    pub(super) page: Page,
    pub(super) base: String,
    pub(super) axe: String,
    pub(super) script: bool,
    document: String,
    requests: EventStream<EventRequestWillBeSent>,
    entries: EventStream<EventEntryAdded>,
    exceptions: EventStream<EventExceptionThrown>,
    requested: Vec<String>,
    /// Those that were asked for as pages, not as parts of one.
    pages: HashSet<String>,
    complaints: Vec<String>,
}

impl Tab {
    pub(super) async fn of(page: Page, base: &str, axe: &str) -> Self {
        page.execute(network::EnableParams::default())
            .await
            .unwrap();
        page.execute(log::EnableParams::default()).await.unwrap();
        let mut tab = Self {
            requests: page.event_listener().await.unwrap(),
            entries: page.event_listener().await.unwrap(),
            exceptions: page.event_listener().await.unwrap(),
            page,
            base: base.to_owned(),
            axe: axe.to_owned(),
            script: true,
            document: String::new(),
            requested: Vec::new(),
            pages: HashSet::new(),
            complaints: Vec::new(),
        };
        tab.set_viewport(1280, 900).await;
        tab.document = tab.current_document().await;
        tab
    }

    /// Types an address of the site into the address bar.
    pub(crate) async fn goto(&mut self, path: &str) {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.base)
        };
        let navigated = self.page.execute(NavigateParams::new(url)).await.unwrap();
        assert_eq!(navigated.result.error_text, None, "{path}");
        self.arrive().await;
    }

    /// Waits until another page than before is there, whole.
    pub(crate) async fn arrive(&mut self) {
        for _look in 0..LOOKS {
            let document = self.current_document().await;
            if document != self.document
                && self.look::<String>("document.readyState").await == "complete"
            {
                self.document = document;
                return;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        unreachable!("no new page came; still at {}", self.path().await);
    }

    /// The path and query of the page that is shown.
    pub(crate) async fn path(&self) -> String {
        self.look("location.pathname + location.search").await
    }

    /// Makes the window so large, in CSS pixels.
    pub(crate) async fn set_viewport(&mut self, width: i64, height: i64) {
        self.page
            .execute(SetDeviceMetricsOverrideParams::new(
                width, height, 1.0, false,
            ))
            .await
            .unwrap();
    }

    /// Prefers dark pages from now on, or light ones again.
    pub(crate) async fn dark(&mut self, dark: bool) {
        let features = [
            ("prefers-color-scheme", if dark { "dark" } else { "light" }),
            ("prefers-reduced-motion", "reduce"),
        ];
        let media = SetEmulatedMediaParams::builder()
            .features(features.map(|(name, value)| MediaFeature::new(name, value)))
            .build();
        self.page.execute(media).await.unwrap();
    }

    /// Pages may run no script from now on.
    pub(crate) async fn without_script(&mut self) {
        self.script = false;
        self.allow_script(false).await;
    }

    pub(super) async fn allow_script(&self, allowed: bool) {
        let params = SetScriptExecutionDisabledParams::new(!allowed);
        self.page.execute(params).await.unwrap();
    }

    /// Every address asked for since the tab was opened.
    pub(crate) async fn requests(&mut self) -> &[String] {
        self.drain().await;
        &self.requested
    }

    /// Errors and warnings of the console, breaches of the content policy among them, since the tab was opened.
    ///
    /// That a page which says "not found" was not found is no complaint.
    pub(crate) async fn complaints(&mut self) -> &[String] {
        self.drain().await;
        &self.complaints
    }

    /// Fails when a page asked another host for something, or complained about something.
    pub(crate) async fn was_quiet(&mut self) {
        let own = format!("{}/", self.base);
        let foreign: Vec<&String> = self
            .requests()
            .await
            .iter()
            .filter(|it| !it.starts_with(&own) && !it.starts_with("data:"))
            .collect();
        assert_eq!(foreign, Vec::<&String>::new(), "asked of other hosts");
        let none: &[String] = &[];
        assert_eq!(self.complaints().await, none, "in the console");
    }

    /// The value of an expression in the page.
    pub(super) async fn look<T: DeserializeOwned>(&self, expression: &str) -> T {
        let params = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .unwrap();
        let found = self.page.execute(params).await.unwrap().result;
        assert!(found.exception_details.is_none(), "{expression}: {found:?}");
        serde_json::from_value(found.result.value.unwrap_or_default()).unwrap()
    }

    async fn frame(&self) -> FrameTree {
        let tree = self.page.execute(GetFrameTreeParams::default()).await;
        tree.unwrap().result.frame_tree
    }

    pub(super) async fn frame_id(&self) -> String {
        self.frame().await.frame.id.inner().clone()
    }

    async fn current_document(&self) -> String {
        self.frame().await.frame.loader_id.inner().clone()
    }

    /// Takes in what the browser has told so far; it tells everything before it answers a question.
    async fn drain(&mut self) {
        let here: String = self.look("location.href").await;
        while let Some(Some(request)) = self.requests.next().now_or_never() {
            let url = request.request.url.clone();
            if request.r#type == Some(ResourceType::Document) {
                self.pages.insert(url.clone());
            }
            self.requested.push(url);
        }
        while let Some(Some(event)) = self.entries.next().now_or_never() {
            let entry = &event.entry;
            let of_a_page = entry.url.as_ref().is_some_and(|it| self.pages.contains(it));
            let its_status = of_a_page && entry.text.starts_with("Failed to load resource");
            let grave = matches!(entry.level, LogEntryLevel::Error | LogEntryLevel::Warning);
            if grave && !its_status {
                let said = format!("{} ({})", entry.text, entry.url.as_deref().unwrap_or(&here));
                self.complaints.push(said);
            }
        }
        while let Some(Some(event)) = self.exceptions.next().now_or_never() {
            self.complaints.push(event.exception_details.text.clone());
        }
    }
}
