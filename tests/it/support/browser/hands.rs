//! What people do in a tab: type, press keys, click.

use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType,
    InsertTextParams, MouseButton,
};
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

/// Puts the cursor into a field, everything in it selected.
const ENTER: &str = r"(name => {
    const field = document.querySelector(`[name='${name}']:not([type=hidden])`);
    if (!field) return false;
    for (let it = field.closest('details'); it; it = it.parentElement?.closest('details')) it.open = true;
    field.focus();
    field.select?.();
    return true;
})";

impl Tab {
    /// Fills a text field; what was in it goes.
    pub(crate) async fn fill(&mut self, name: &str, value: &str) {
        let there: bool = self.look(&format!("{ENTER}({})", json!(name))).await;
        assert!(there, "no field {name} at {}", self.path().await);
        self.type_text(value).await;
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
