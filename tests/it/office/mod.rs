mod agenda;
mod events;
mod people;
mod roles;
