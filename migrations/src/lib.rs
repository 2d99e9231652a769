//! Every change the database has ever seen, oldest first. Old files never change.

use sea_orm_migration::{MigrationTrait, MigratorTrait};

mod columns;
mod m0001_places;
mod m0002_staff;
mod m0003_programmes;
mod m0004_events;
mod m0005_registrations;
mod m0006_letters;
mod m0007_attendance;
mod m0008_seats;
mod m0009_session_queue;
mod m0010_colleagues;
mod m0011_reminders;
mod m0012_delegations;
mod m0013_feedback;
mod m0014_desk;
mod m0015_questions;
mod m0016_follow_up;
mod m0017_persons;
mod m0018_change_notices;
mod m0019_inbox;
mod m0020_subscriptions;
mod m0021_texts;

/// Applies the migrations in order.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_places::Migration),
            Box::new(m0002_staff::Migration),
            Box::new(m0003_programmes::Migration),
            Box::new(m0004_events::Migration),
            Box::new(m0005_registrations::Migration),
            Box::new(m0006_letters::Migration),
            Box::new(m0007_attendance::Migration),
            Box::new(m0008_seats::Migration),
            Box::new(m0009_session_queue::Migration),
            Box::new(m0010_colleagues::Migration),
            Box::new(m0011_reminders::Migration),
            Box::new(m0012_delegations::Migration),
            Box::new(m0013_feedback::Migration),
            Box::new(m0014_desk::Migration),
            Box::new(m0015_questions::Migration),
            Box::new(m0016_follow_up::Migration),
            Box::new(m0017_persons::Migration),
            Box::new(m0018_change_notices::Migration),
            Box::new(m0019_inbox::Migration),
            Box::new(m0020_subscriptions::Migration),
            Box::new(m0021_texts::Migration),
        ]
    }
}
