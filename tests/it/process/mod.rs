//! The real program as its operators run it: its commands, and what becomes of registrations and letters when processes
//! are killed, frozen and stopped.

mod commands;
mod crowd;
mod delivery;
mod kill;
mod stop;
