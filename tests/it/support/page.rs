//! What came back, as people and programs read it.

use reqwest::header::{HeaderMap, HeaderName};
use reqwest::{Response, StatusCode};

/// An answer of the site.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) async fn of(response: Response) -> Self {
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    /// A header as text; empty when it is not there.
    pub(crate) fn header(&self, name: impl Into<HeaderName>) -> &str {
        self.headers
            .get(name.into())
            .map_or("", |it| it.to_str().unwrap())
    }

    /// Where a redirect leads.
    pub(crate) fn location(&self) -> &str {
        self.header(reqwest::header::LOCATION)
    }

    /// The value of the first form field with this name.
    pub(crate) fn field(&self, name: &str) -> String {
        let start = self.body.find(&format!("name=\"{name}\"")).unwrap();
        let tag_start = self.body[..start].rfind('<').unwrap();
        let tag = &self.body[tag_start..tag_start + self.body[tag_start..].find('>').unwrap()];
        let value = tag
            .split("value=\"")
            .nth(1)
            .map_or("", |it| it.split('"').next().unwrap());
        value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    }

    /// The values of all form fields with this name.
    pub(crate) fn fields(&self, name: &str) -> Vec<String> {
        let needle = format!("name=\"{name}\" value=\"");
        let found = self.body.split(&needle).skip(1);
        found
            .map(|it| it.split('"').next().unwrap().to_owned())
            .collect()
    }

    /// The page without its tags, white space collapsed: what is read.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let mut inside = false;
        for letter in self.body.chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                _ if !inside => text.push(letter),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
