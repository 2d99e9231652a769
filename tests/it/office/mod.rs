mod agenda;
mod decisions;
mod events;
mod people;
mod roles;
