//! What people do in a tab: type, press keys, click.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType,
    InsertTextParams, MouseButton,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use serde_json::json;

use super::Tab;

/// Finds what a click is aimed at: a selector, or the words on a link, button, label or summary.
const FIND: &str = r"(target => {
    const shown = it => it.getClientRects().length > 0;
    const words = it => (it.innerText || it.value || '').replace(/\s+/g, ' ').trim();
    let found = null;
    try { found = [...document.querySelectorAll(target)].find(shown); } catch (notASelector) { found = null; }
    const named = [...document.querySelectorAll('a, button, summary, label')].filter(shown);
    found ??= named.find(it => words(it) === target) ?? named.find(it => words(it).startsWith(target));
    if (!found) return null;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = found.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
})";

/// Puts the cursor into a field, everything in it selected; into a date, which is picked, the value itself.
const ENTER: &str = r"((name, value) => {
    const field = document.querySelector(`[name='${name}']:not([type=hidden])`);
    if (!field) return 'missing';
    for (let it = field.closest('details'); it; it = it.parentElement?.closest('details')) it.open = true;
    field.focus();
    if (field.type.startsWith('date')) { field.value = value; return 'picked'; }
    field.select?.();
    return 'entered';
})";

/// Chooses an option of a list by its value or its words.
const CHOOSE: &str = r"((name, choice) => {
    const list = document.querySelector(`select[name='${name}']`);
    const option = [...(list?.options ?? [])].find(it => it.value === choice || it.text.trim() === choice);
    if (!option) return false;
    list.value = option.value;
    return true;
})";

impl Tab {
    /// Fills a field; what was in it goes.
    pub(crate) async fn fill(&mut self, name: &str, value: &str) {
        let call = format!("{ENTER}({}, {})", json!(name), json!(value));
        let field: String = self.look(&call).await;
        assert_ne!(field, "missing", "{name} at {}", self.path().await);
        if field == "entered" {
            self.type_text(value).await;
        }
    }

    /// Chooses from a list, by value or by words.
    pub(crate) async fn choose(&mut self, name: &str, choice: &str) {
        let call = format!("{CHOOSE}({}, {})", json!(name), json!(choice));
        let chosen: bool = self.look(&call).await;
        assert!(
            chosen,
            "no choice {choice} of {name} at {}",
            self.path().await
        );
    }

    /// Chooses a file.
    pub(crate) async fn attach(&mut self, name: &str, file: &Path) {
        let field = format!("document.querySelector(\"input[type=file][name='{name}']\")");
        let found = self.page.execute(EvaluateParams::new(field)).await.unwrap();
        let object = found.result.result.object_id.clone().unwrap();
        let files = vec![file.to_string_lossy().into_owned()];
        let params = SetFileInputFilesParams::builder()
            .files(files)
            .object_id(object);
        self.page.execute(params.build().unwrap()).await.unwrap();
    }

    /// Changes the page from outside, to show that a fault in it is noticed.
    pub(crate) async fn spoil(&mut self, script: &str) {
        let _nothing: serde_json::Value = self.look(script).await;
    }

    /// Types where the cursor is.
    pub(crate) async fn type_text(&mut self, text: &str) {
        let params = InsertTextParams::new(text);
        self.page.execute(params).await.unwrap();
    }

    /// Clicks on what a selector finds, or on a link, button, label or summary with these words.
    pub(crate) async fn click(&mut self, target: &str) {
        let at: Option<(f64, f64)> = self.look(&format!("{FIND}({})", json!(target))).await;
        assert!(at.is_some(), "no {target} at {}", self.path().await);
        let (x, y) = at.unwrap();
        for kind in [
            DispatchMouseEventType::MousePressed,
            DispatchMouseEventType::MouseReleased,
        ] {
            let params = DispatchMouseEventParams::builder()
                .r#type(kind)
                .x(x)
                .y(y)
                .button(MouseButton::Left)
                .click_count(1)
                .build()
                .unwrap();
            self.page.execute(params).await.unwrap();
        }
    }

    /// Clicks on something that leads to another page, and waits for it.
    pub(crate) async fn follow(&mut self, target: &str) {
        self.click(target).await;
        self.arrive().await;
    }

    /// Presses and releases a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowDown`, `Escape`.
    pub(crate) async fn press(&mut self, key: &str) {
        let (shift, key) = key.strip_prefix("Shift+").map_or((0, key), |it| (8, it));
        let (name, code, text) = match key {
            "Tab" => ("Tab", 9, None),
            "Enter" => ("Enter", 13, Some("\r")),
            "Escape" => ("Escape", 27, None),
            "Space" => (" ", 32, Some(" ")),
            "ArrowDown" => ("ArrowDown", 40, None),
            "ArrowUp" => ("ArrowUp", 38, None),
            other => unreachable!("the tests do not press {other}"),
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut params = DispatchKeyEventParams::builder()
                .r#type(kind.clone())
                .modifiers(shift)
                .key(name)
                .code(key)
                .windows_virtual_key_code(code);
            if let (Some(text), DispatchKeyEventType::KeyDown) = (text, kind) {
                params = params.text(text);
            }
            self.page.execute(params.build().unwrap()).await.unwrap();
        }
    }
}
