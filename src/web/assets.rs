//! Style sheet and pictures, compiled in; their addresses change with their bytes, so browsers may keep them for ever.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};

use crate::platform::Services;

/// A file with its address.
pub(super) struct Asset {
    name: &'static str,
    ending: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    print: u64,
}

macro_rules! asset {
    ($name:literal, $ending:literal, $kind:literal, $bytes:expr) => {{
        const BYTES: &[u8] = $bytes;
        Asset {
            name: $name,
            ending: $ending,
            kind: $kind,
            bytes: BYTES,
            print: fingerprint(BYTES),
        }
    }};
}

pub(super) const STYLE: Asset = asset!(
    "style",
    "css",
    "text/css; charset=utf-8",
    concat!(
        include_str!("assets/base.css"),
        include_str!("assets/parts.css"),
        include_str!("assets/pages.css"),
        include_str!("assets/print.css"),
    )
    .as_bytes()
);
pub(super) const ICON: Asset = asset!(
    "icon",
    "svg",
    "image/svg+xml",
    include_bytes!("assets/icon.svg")
);
pub(super) const PREVIEW: Asset = asset!(
    "preview",
    "png",
    "image/png",
    include_bytes!("assets/preview.png")
);
/// The emblem as mail programs show it.
const EMBLEM: Asset = asset!(
    "emblem",
    "png",
    "image/png",
    include_bytes!("assets/emblem.png")
);

const ALL: [Asset; 4] = [STYLE, ICON, PREVIEW, EMBLEM];

impl Asset {
    pub(super) fn path(&self) -> String {
        format!("/assets/{}-{:016x}.{}", self.name, self.print, self.ending)
    }
}

/// `/assets/…`.
pub fn assets_router() -> Router<Services> {
    Router::new()
        .route("/assets/{file}", get(serve))
        .route(
            "/favicon.ico",
            get(async || send(&ICON, "public, max-age=86400")),
        )
        .route(
            super::urls::EMBLEM,
            get(async || send(&EMBLEM, "public, max-age=86400")),
        )
}

async fn serve(Path(file): Path<String>) -> Response {
    match ALL
        .iter()
        .find(|it| it.path().ends_with(&format!("/{file}")))
    {
        Some(asset) => send(asset, "public, max-age=31536000, immutable"),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn send(asset: &Asset, control: &'static str) -> Response {
    let mut response = asset.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(control));
    response
}

/// FNV-1a over the bytes, at compile time.
const fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut rest = bytes;
    while let Some((first, others)) = rest.split_first() {
        hash = (hash ^ (*first as u64)).wrapping_mul(0x0100_0000_01b3);
        rest = others;
    }
    hash
}

/// The emblem of the Union: twelve upright stars on a circle a third as high as the flag.
pub(super) fn emblem(label: &str) -> Markup {
    html! {
        svg.emblem viewBox="0 0 810 540" width="81" height="54" role="img" aria-label=(label) {
            rect width="810" height="540" fill="#039" {}
            @for (x, y) in STARS { path transform={ "translate(" (x) " " (y) ")" } d=(STAR) fill="#fc0" {} }
        }
    }
}

/// A star with its points on a circle of 30 units: a third of the third of the height.
const STAR: &str =
    "M0-30 6.74-9.27H28.53L10.9 3.54 17.63 24.27 0 11.46-17.63 24.27-10.9 3.54-28.53-9.27H-6.74Z";
/// The hours of a clock face with a radius of 180 units around the middle.
const STARS: [(i32, i32); 12] = [
    (405, 90),
    (495, 114),
    (561, 180),
    (585, 270),
    (561, 360),
    (495, 426),
    (405, 450),
    (315, 426),
    (249, 360),
    (225, 270),
    (249, 180),
    (315, 114),
];
