//! What is seen in a tab: its text, its width, where the focus is, pictures, and what axe-core finds.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, CaptureScreenshotParams, CreateIsolatedWorldParams, FrameId,
};
use chromiumoxide::cdp::js_protocol::runtime::{EvaluateParams, ExecutionContextId};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Tab;

/// Everything that Tab must reach, in the order of the page.
const REACHABLE: &str = r"(() => {
    const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
    const shown = it => it.checkVisibility({ visibilityProperty: true });
    const stops = [...document.querySelectorAll(all)].filter(it => shown(it) && !it.disabled && it.tabIndex >= 0);
    const second = it => it.type === 'radio' && it !== (document.querySelector(`[name='${it.name}']:checked`)
        ?? document.querySelector(`[name='${it.name}']`));
    return stops.filter(it => !second(it)).map(NAME);
})()";

/// The element that has the focus, and whether one sees that.
const FOCUS: &str = r"(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const style = getComputedStyle(it), box = it.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    return { name: (NAME)(it), ring, inside };
})()";

/// What an element is called in the tests: its tag, its place among all elements, its words.
const NAME: &str = r"(it => `${it.tagName.toLowerCase()} ${[...document.querySelectorAll('*')].indexOf(it)} ${
    (it.getAttribute('aria-label') || it.innerText || it.name || '').trim().replace(/\s+/g, ' ').slice(0, 50)}`)";

/// The rules of WCAG 2.2 A and AA, and what is good practice beside them; a line for each fault.
const AXE: &str = r"axe.run(document, {
    preload: false,
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.html.slice(0, 200)}: ${
        [...node.any, ...node.all, ...node.none].map(it => it.message).join('; ')}`)))";

/// Where the focus is.
#[derive(Debug, Deserialize)]
pub(crate) struct Focus {
    pub(crate) name: String,
    /// Whether a ring of at least two pixels is around it.
    pub(crate) ring: bool,
    /// Whether it stands in the window.
    pub(crate) inside: bool,
}

impl Tab {
    /// What is read on the page.
    pub(crate) async fn text(&self) -> String {
        let text: String = self.look("document.body.innerText").await;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What stands in a field.
    pub(crate) async fn value(&self, name: &str) -> String {
        let field = format!("[name='{name}']:not([type=hidden])");
        self.look(&format!("document.querySelector({}).value", json!(field)))
            .await
    }

    /// How far the page is wider than the window; 0 when nobody has to scroll sideways.
    pub(crate) async fn overhang(&self) -> i64 {
        self.look("Math.max(0, document.documentElement.scrollWidth - innerWidth)")
            .await
    }

    /// Everything that the Tab key must reach, in reading order.
    pub(crate) async fn reachable(&self) -> Vec<String> {
        self.look(&REACHABLE.replace("NAME", NAME)).await
    }

    /// What has the focus; nothing when the page itself has.
    pub(crate) async fn focus(&self) -> Option<Focus> {
        self.look(&FOCUS.replace("NAME", NAME)).await
    }

    /// What axe-core finds wrong, in a world of its own beside the page: the content policy stays as it is.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.allow_script(true).await;
        let world = CreateIsolatedWorldParams::new(FrameId::new(self.frame_id().await));
        let world = self.page.execute(world).await.unwrap();
        let context = world.result.execution_context_id;
        self.run_in(context, &self.axe).await;
        let found = self.run_in(context, AXE).await;
        self.allow_script(self.script).await;
        serde_json::from_value(found).unwrap()
    }

    /// Fails when axe-core finds something.
    pub(crate) async fn is_accessible(&self) {
        let none: Vec<String> = Vec::new();
        assert_eq!(self.axe().await, none, "at {}", self.path().await);
    }

    /// Keeps a picture of the whole page in `target/screenshots`.
    pub(crate) async fn screenshot(&self, name: &str) {
        let params = CaptureScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .capture_beyond_viewport(true)
            .build();
        let picture = self.page.execute(params).await.unwrap();
        let encoded: &[u8] = picture.result.data.as_ref();
        let picture = data_encoding::BASE64.decode(encoded).unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    async fn run_in(&self, context: ExecutionContextId, script: &str) -> Value {
        let params = EvaluateParams::builder()
            .expression(script)
            .context_id(context)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .unwrap();
        let done = self.page.execute(params).await.unwrap().result;
        assert!(
            done.exception_details.is_none(),
            "{:?}",
            done.exception_details
        );
        done.result.value.unwrap_or_default()
    }
}
