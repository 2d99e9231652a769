//! The tables, and nothing but the tables. Each is written by one slice only.
#![expect(
    missing_docs,
    reason = "the entities mirror migrations/, which documents the columns"
)]

pub mod account;
pub mod answer;
pub mod attendance;
pub mod audit;
pub mod change_notice;
pub mod city;
pub mod city_spelling;
pub mod door;
pub mod event;
pub mod feedback;
pub mod feedback_given;
pub mod follow_up;
pub mod follow_up_asked;
pub mod inbox;
pub mod letter;
pub mod letter_text;
pub mod mail_address;
pub mod mailbox;
pub mod message;
pub mod notice;
pub mod organisation;
pub mod partner;
pub mod programme;
pub mod question;
pub mod question_version;
pub mod quota;
pub mod registration;
pub mod registration_note;
pub mod registration_session;
pub mod registration_tag;
pub mod reminder;
pub mod same_person;
pub mod saved_search;
pub mod session;
pub mod session_queue;
pub mod sign_in;
pub mod slot;
pub mod subscription;
pub mod thanks;
pub mod upload;
pub mod visit;
