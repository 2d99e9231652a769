//! Whatever comes in by mail is taken apart without a panic: `fuzz/run`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::base::EmailAddress;
use plenary::inbound::understand;
use plenary::mail::{Envelope, Reader};

fuzz_target!(|bytes: &[u8]| {
    let Ok(own) = EmailAddress::parse("events@plenary.example") else {
        return;
    };
    let reader = Reader {
        own: &own,
        server: Some("mx.plenary.example"),
    };
    drop(understand(&reader, bytes, &Envelope::default()));
});
